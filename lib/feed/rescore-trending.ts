import "server-only";
/** Owns keeping the trending scores: a write to a paper queues it, and it is scored anew. */
import { dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type TrendingPaper, trendingScore } from "@/lib/feed/trending-score";

/** Scores anew the papers that changed; returns how many writes it took into account. */
export async function rescoreTrending(now: Date, limit: number): Promise<number> {
  return db.$transaction(
    async (transaction) => {
      // One process at a time: of two, the slower would put back an older score.
      const [lock] = await transaction.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('trending')) AS taken`;
      if (!lock?.taken) return 0;
      const changes = await transaction.$queryRaw<{ paper_id: string }[]>`
      DELETE FROM trending_change
      WHERE id IN (SELECT id FROM trending_change ORDER BY id LIMIT ${limit}) RETURNING paper_id`;
      const ids = [...new Set(changes.map((change) => change.paper_id))];
      if (ids.length > 0) await scorePapers(transaction, ids, now);
      return changes.length;
    },
    { timeout: 60_000 },
  );
}

async function scorePapers(
  transaction: Prisma.TransactionClient,
  ids: string[],
  now: Date,
): Promise<void> {
  const papers = await readPapers(transaction, ids);
  const scores = papers.flatMap((paper) => {
    const score = scoreOf(paper, now);
    const listedFrom = paper.days.at(-1)?.toISOString().slice(0, 10) ?? null;
    return score === null ? [] : [{ id: paper.id, score, listedFrom }];
  });
  await transaction.$executeRaw`DELETE FROM trending WHERE paper_id = ANY(${ids})`;
  await transaction.$executeRaw`
    INSERT INTO trending (paper_id, score, listed_from)
    SELECT id, score, "listedFrom"
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS row(id text, score float8, "listedFrom" date)`;
}

/** One query after another: Prisma would read relations at once, and a transaction has one connection. */
async function readPapers(transaction: Prisma.TransactionClient, ids: string[]) {
  const ofThem = { paperId: { in: ids } };
  const papers = await transaction.paper.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      outsideUpvoteCount: true,
      outsideCommentCount: true,
      githubStars: true,
      outsideTrendingScore: true,
    },
  });
  const placements = await transaction.placement.findMany({
    where: ofThem,
    orderBy: { day: "desc" },
    select: { paperId: true, day: true },
  });
  const upvotes = await transaction.upvote.findMany({
    where: ofThem,
    select: {
      paperId: true,
      createdAt: true,
      user: { select: { createdAt: true, accounts: { take: 1, select: { provider: true } } } },
    },
  });
  const comments = await transaction.comment.findMany({
    where: { ...ofThem, userId: { not: null }, deletedAt: null, hiddenAt: null },
    select: { paperId: true, createdAt: true, userId: true },
  });
  const daysOf = groupByPaper(placements);
  const upvotesOf = groupByPaper(upvotes);
  const commentsOf = groupByPaper(comments);
  return papers.map((paper) => ({
    ...paper,
    days: (daysOf.get(paper.id) ?? []).map(({ day }) => day),
    upvotes: upvotesOf.get(paper.id) ?? [],
    comments: commentsOf.get(paper.id) ?? [],
  }));
}

function groupByPaper<Row extends { paperId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.paperId);
    if (group) group.push(row);
    else groups.set(row.paperId, [row]);
  }
  return groups;
}

type ScoredPaper = Awaited<ReturnType<typeof readPapers>>[number];

/** A paper of another site's export trends as it does there, until somebody here has a say. */
function scoreOf(paper: ScoredPaper, now: Date): number | null {
  const isLeftAlone = paper.upvotes.length === 0 && paper.comments.length === 0;
  return isLeftAlone && paper.outsideTrendingScore !== null
    ? paper.outsideTrendingScore
    : trendingScore(toTrendingPaper(paper, now));
}

function toTrendingPaper({ days, ...paper }: ScoredPaper, now: Date): TrendingPaper {
  const today = dayToDate(feedToday(now));
  return {
    feedDay: days.find((day) => day <= today) ?? days[0] ?? null,
    outsideUpvotes: paper.outsideUpvoteCount,
    outsideComments: paper.outsideCommentCount,
    githubStars: paper.githubStars,
    votes: paper.upvotes.map(({ createdAt, user }) => ({
      castAt: createdAt,
      accountCreatedAt: user.createdAt,
      hasOutsideSignIn: user.accounts.length > 0,
    })),
    comments: paper.comments.map(({ createdAt, userId }) => ({ by: userId ?? "", at: createdAt })),
  };
}
