import "server-only";
/** Owns what the model learns from: the papers of the last sixty days, and what was picked of them. */
import { db } from "@/lib/platform/db";
import type { Pick } from "@/lib/candidates/author-picks";
import type { Example } from "@/lib/candidates/learn";
import { addDays, type Day, dayToDate } from "@/lib/time/dates";

const learntDays = 60;
const mostExamples = 20_000;
/** An author's picks count that long. */
const rememberedDays = 730;

/** Only papers that arXiv described: by what is missing one could tell those that a feed brought. */
export function listExamples(day: Day): Promise<Example[]> {
  return db.$queryRaw<Example[]>`
    select id, (published_at at time zone 'utc')::date::text as "arrivedOn",
      title, abstract, arxiv_comment as comment, categories,
      array(select name from author where paper_id = paper.id and hidden_at is null order by position) as authors
    from paper
    where published_at >= ${dayToDate(addDays(day, -learntDays))} and published_at < ${dayToDate(day)}
      and categories <> '{}' and hidden_at is null
    order by published_at desc limit ${mostExamples}`;
}

/** How many of them were picked. */
export async function countPickedExamples(day: Day): Promise<number> {
  return db.paper.count({
    where: {
      publishedAt: { gte: dayToDate(addDays(day, -learntDays)), lt: dayToDate(day) },
      NOT: { categories: { isEmpty: true } },
      hiddenAt: null,
      placements: { some: { day: { lt: dayToDate(day) } } },
    },
  });
}

/** Each paper on its first feed day. */
export function listPicks(before: Day): Promise<Pick[]> {
  return db.$queryRaw<Pick[]>`
    select paper_id as id, min(day)::text as day,
      array(select name from author where author.paper_id = placement.paper_id and hidden_at is null
        order by position) as authors
    from placement
    where day >= ${addDays(before, -rememberedDays)}::date and day < ${before}::date
    group by paper_id`;
}
