import "server-only";
/** Owns which papers a digest may cover, and what a mail says of each. */
import { db } from "@/lib/platform/db";
import { addDays, type Day, dateToDay, dayToDate } from "@/lib/time/dates";
import { cutAtWord, firstSentences } from "@/lib/text/excerpt";
import { listNewestComments, type QuotedComment } from "@/lib/digests/newest-comments";
import { newestDayFirst } from "@/lib/feed/order";
import { feedToday } from "@/lib/platform/today";
import type { Frequency } from "@/lib/generated/prisma/enums";
import type { Prisma } from "@/lib/generated/prisma/client";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { TopicSubject } from "@/lib/subscriptions/topics";

export type DigestPaper = {
  id: string;
  title: string;
  excerpt: string;
  upvoteCount: number;
  commentCount: number;
  authorCount: number;
  authorNames: string[];
  organization: string | null;
  /** The address of the first picture that came with it. */
  pictureUrl: string | null;
  newestComment: QuotedComment | null;
  day: Day;
  subject: TopicSubject;
};

/** How old a feed day may be to be news: a weekend or a missed day loses none, an old import is none. */
const newsDays: Record<Frequency, number> = { daily: 7, weekly: 14 };
const excerptLength = 300;
const titleLength = 300;
const namedAuthors = 4;

const select = {
  day: true,
  paper: {
    select: {
      id: true,
      title: true,
      abstract: true,
      summary: true,
      summaryHiddenAt: true,
      upvoteCount: true,
      commentCount: true,
      authorCount: true,
      categories: true,
      organization: { select: { name: true } },
      authors: { where: { hiddenAt: null }, orderBy: { position: "asc" }, select: { name: true } },
      keywords: { select: { keyword: true } },
      media: {
        where: { kind: "image" },
        orderBy: { position: "asc" },
        take: 1,
        select: { url: true },
      },
      trending: { select: { score: true } },
    },
  },
} satisfies Prisma.PlacementSelect;
type Placement = Prisma.PlacementGetPayload<{ select: typeof select }>;

/** The papers that are news at `now`, best first. */
export function listNews(frequency: Frequency, now: Date): Promise<DigestPaper[]> {
  const today = feedToday(now);
  return listPapers(frequency, {
    day: { gte: dayToDate(addDays(today, -newsDays[frequency])), lte: dayToDate(today) },
  });
}

/** The papers of one day that has begun, as its digest would show them. */
export async function listDayNews(day: Day, now: Date): Promise<DigestPaper[]> {
  return day > feedToday(now) ? [] : listPapers("daily", { day: dayToDate(day) });
}

/** Papers that an edition covered, in its order; those hidden since are left out. */
export async function listEditionPapers(paperIds: string[], now: Date): Promise<DigestPaper[]> {
  const where = { paperId: { in: paperIds }, day: { lte: dayToDate(feedToday(now)) } };
  const papers = new Map((await listPapers("daily", where)).map((paper) => [paper.id, paper]));
  return paperIds.flatMap((id) => papers.get(id) ?? []);
}

/** Newer days first and each day in its own order; for a weekly digest by trending score. */
async function listPapers(
  frequency: Frequency,
  where: Prisma.PlacementWhereInput,
): Promise<DigestPaper[]> {
  const placements = await db.placement.findMany({
    where: { ...where, paper: { hiddenAt: null } },
    orderBy: newestDayFirst,
    select,
  });
  const latest = new Map<string, Placement>();
  for (const placement of placements) {
    if (!latest.has(placement.paper.id)) latest.set(placement.paper.id, placement);
  }
  const list = [...latest.values()];
  if (frequency === "weekly") list.sort((one, other) => scoreOf(other) - scoreOf(one));
  const comments = await listNewestComments(list.map(({ paper }) => paper.id));
  return list.map((placement) =>
    toDigestPaper(placement, comments.get(placement.paper.id) ?? null),
  );
}

/** A paper so new that it has no score yet stands at the end. */
const scoreOf = ({ paper }: Placement) => paper.trending?.score ?? 0;

function toDigestPaper(
  { day, paper }: Placement,
  newestComment: QuotedComment | null,
): DigestPaper {
  const title = toPlainText(paper.title);
  const summary = paper.summaryHiddenAt ? null : paper.summary;
  const authorNames = paper.authors.map(({ name }) => name);
  const keywords = paper.keywords.map(({ keyword }) => keyword);
  return {
    id: paper.id,
    title: cutAtWord(title, titleLength),
    excerpt: firstSentences(toPlainText(summary ?? paper.abstract), excerptLength),
    upvoteCount: paper.upvoteCount,
    commentCount: paper.commentCount,
    authorCount: Math.max(paper.authorCount ?? 0, authorNames.length),
    authorNames: authorNames.slice(0, namedAuthors),
    organization: paper.organization?.name ?? null,
    pictureUrl: paper.media[0]?.url ?? null,
    newestComment,
    day: dateToDay(day),
    subject: {
      searchText: `${title} ${paper.abstract}`.toLowerCase(),
      categories: paper.categories,
      keywords,
      authors: authorNames,
      organization: paper.organization?.name ?? null,
    },
  };
}
