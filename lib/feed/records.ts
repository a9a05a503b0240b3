import "server-only";
/** Reads the feed for programs: days, weeks, months, a submitter's papers and what trends. */
import { type Day, dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { byScore, mostUpvoted, newestDayFirst } from "@/lib/feed/order";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";
import { begunDays, standingOn } from "@/lib/feed/periods";
import type { DayRange } from "@/lib/time/periods";
import {
  type PlacedPaper,
  paperRecordSelect,
  placementRecordSelect,
  recordWithPlacement,
  withPlacement,
} from "@/lib/papers/record";
import { trendingOn } from "@/lib/feed/trending";
import { begun } from "@/lib/papers/visible";

/** `page` counts from 0, as the API does. */
export type Slice = { page: number; limit: number; now: Date };
export type RecordPage = { records: PlacedPaper[]; hasMore: boolean };

export function listDayRecords(
  day: Day,
  submitter: string | null,
  slice: Slice,
): Promise<RecordPage> {
  return listPlacements(
    { day: begunDays({ firstDay: day, lastDay: day }, feedToday(slice.now)), ...by(submitter) },
    slice,
  );
}

/** From here on it is quicker to count all days than to read and sort what comes before. */
const deepOffset = 2_000;

/** All days, newest first, each as its page shows it. */
export async function listNewestRecords(
  submitter: string | null,
  slice: Slice,
): Promise<RecordPage> {
  if (submitter !== null) return listPlacements({ ...begun(slice.now), ...by(submitter) }, slice);
  const offset = slice.page * slice.limit;
  if (offset < deepOffset) return listPlacements(begun(slice.now), slice);
  const start = await findStart(offset, slice.now);
  if (!start) return { records: [], hasMore: false };
  return listPlacements({ day: { lte: start.day } }, slice, start.skip);
}

/**
 * The day on which a page of all days begins, and how many of its papers come before: the days before
 * it are counted in the index alone, where an offset would read and sort each of their papers.
 */
async function findStart(offset: number, now: Date): Promise<{ day: Date; skip: number } | null> {
  const today = dayToDate(feedToday(now));
  const [start] = await db.$queryRaw<{ day: Date; skip: number }[]>`
    WITH hidden AS MATERIALIZED (
      SELECT day, count(*) AS papers FROM paper JOIN placement ON paper_id = id
      WHERE hidden_at IS NOT NULL GROUP BY day),
    counted AS (SELECT day, count(*) AS papers FROM placement WHERE day <= ${today}::date GROUP BY day),
    shown AS (
      SELECT day, counted.papers - coalesce((SELECT papers FROM hidden WHERE hidden.day = counted.day), 0) AS papers
      FROM counted),
    summed AS (SELECT day, papers, sum(papers) OVER (ORDER BY day DESC) AS sum FROM shown)
    SELECT day, (${offset}::bigint - sum + papers)::int AS skip
    FROM summed WHERE sum > ${offset}::bigint ORDER BY day DESC LIMIT 1`;
  return start ?? null;
}

/** Each paper of a week or month once, most upvoted first, as placed on its last day there. */
export async function listPeriodRecords(
  range: DayRange,
  submitter: string | null,
  slice: Slice,
): Promise<RecordPage> {
  const day = begunDays(range, feedToday(slice.now));
  const rows = await db.paper.findMany({
    where: { ...standingOn(day), placements: { some: { day, ...by(submitter) } } },
    orderBy: mostUpvoted,
    ...rowsOf(slice),
    select: recordWithPlacement({ day }),
  });
  return toPage(rows.map(withPlacement), slice);
}

export async function listTrendingRecords(slice: Slice): Promise<RecordPage> {
  const rows = await db.trending.findMany({
    where: trendingOn(slice.now),
    orderBy: byScore,
    ...rowsOf(slice),
    select: { paper: { select: recordWithPlacement(begun(slice.now)) } },
  });
  return toPage(
    rows.map(({ paper }) => withPlacement(paper)),
    slice,
  );
}

async function listPlacements(
  where: Prisma.PlacementWhereInput,
  slice: Slice,
  skip = slice.page * slice.limit,
): Promise<RecordPage> {
  const rows = await db.placement.findMany({
    where: { ...where, paper: { hiddenAt: null } },
    orderBy: newestDayFirst,
    skip,
    take: slice.limit + 1,
    select: { ...placementRecordSelect, paper: { select: paperRecordSelect } },
  });
  return toPage(
    rows.map(({ paper, ...placement }) => ({ paper, placement })),
    slice,
  );
}

/** Accounts win: a handle that an account has taken is nobody else's. */
function by(submitter: string | null): Prisma.PlacementWhereInput {
  if (submitter === null) return {};
  return { OR: [{ submitter: { handle: submitter } }, { outsideSubmitterHandle: submitter }] };
}

/** One row too many tells whether there is a further page. */
function rowsOf({ page, limit }: Slice) {
  return { skip: page * limit, take: limit + 1 };
}

function toPage(rows: PlacedPaper[], { limit }: Slice): RecordPage {
  return { records: rows.slice(0, limit), hasMore: rows.length > limit };
}
