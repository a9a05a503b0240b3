import "server-only";
/** Owns the trending list: keeps each paper's score and reads the papers in its order. */
import { dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";
import {
  type PaperCard,
  paperCardSelect,
  placementCardSelect,
  toPaperCard,
} from "@/lib/papers/card";
import { papersPerPage } from "@/lib/feed/periods";
import { trendingScore } from "@/lib/feed/trending-score";

/** Nobody reads further; the API goes on. */
export const trendingPages = 10;

/** Papers that trend now; one that is queued for a day to come does not yet. */
export function trendingOn(now: Date) {
  return {
    paper: { hiddenAt: null },
    OR: [{ listedFrom: null }, { listedFrom: { lte: dayToDate(feedToday(now)) } }],
  } satisfies Prisma.TrendingWhereInput;
}

export const byScore = [
  { score: "desc" },
  { paperId: "desc" },
] satisfies Prisma.TrendingOrderByWithRelationInput[];

export type TrendingFeed = { papers: PaperCard[]; pageCount: number };

/** One page of the trending papers; the first page is 1. */
export async function getTrendingFeed(page: number, now: Date): Promise<TrendingFeed> {
  const { submitter, outsideSubmitter } = placementCardSelect;
  const counting = db.trending.count({
    where: trendingOn(now),
    take: trendingPages * papersPerPage,
  });
  const rows = await db.trending.findMany({
    where: trendingOn(now),
    orderBy: byScore,
    skip: (page - 1) * papersPerPage,
    take: papersPerPage,
    select: {
      paper: {
        select: {
          ...paperCardSelect,
          placements: {
            orderBy: { day: "desc" },
            take: 1,
            select: { submitter, outsideSubmitter },
          },
        },
      },
    },
  });
  const papers = rows.map(({ paper: { placements, ...paper } }) => {
    const [placement = { submitter: null, outsideSubmitter: null }] = placements;
    return toPaperCard({ paper, ...placement });
  });
  return { papers, pageCount: Math.ceil((await counting) / papersPerPage) };
}

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
  const papers = await transaction.paper.findMany({
    where: { id: { in: ids } },
    select: scoredSelect,
  });
  const scores = papers.flatMap((paper) => {
    const score = scoreOf(paper, now);
    const listedFrom = paper.placements.at(-1)?.day.toISOString().slice(0, 10) ?? null;
    return score === null ? [] : [{ id: paper.id, score, listedFrom }];
  });
  await transaction.$executeRaw`DELETE FROM trending WHERE paper_id = ANY(${ids})`;
  await transaction.$executeRaw`
    INSERT INTO trending (paper_id, score, listed_from)
    SELECT id, score, "listedFrom"
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS row(id text, score float8, "listedFrom" date)`;
}

const scoredSelect = {
  id: true,
  outsideUpvoteCount: true,
  outsideCommentCount: true,
  githubStars: true,
  outsideTrendingScore: true,
  placements: { orderBy: { day: "desc" }, select: { day: true } },
  upvotes: {
    select: {
      createdAt: true,
      user: { select: { createdAt: true, accounts: { take: 1, select: { provider: true } } } },
    },
  },
  comments: {
    where: { userId: { not: null }, deletedAt: null, hiddenAt: null },
    select: { createdAt: true, userId: true },
  },
} satisfies Prisma.PaperSelect;

type ScoredPaper = Prisma.PaperGetPayload<{ select: typeof scoredSelect }>;

/** A paper of another site's export trends as it does there, until somebody here has a say. */
function scoreOf(paper: ScoredPaper, now: Date): number | null {
  const isLeftAlone = paper.upvotes.length === 0 && paper.comments.length === 0;
  return isLeftAlone && paper.outsideTrendingScore !== null
    ? paper.outsideTrendingScore
    : trendingScore(toTrendingPaper(paper, now));
}

function toTrendingPaper(paper: ScoredPaper, now: Date) {
  const days = paper.placements.map(({ day }) => day);
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
