import "server-only";
/** Owns the list of candidates: best first. */
import { isCandidate } from "@/lib/candidates/arrivals";
import { getLearning, type Learning } from "@/lib/candidates/kept-model";
import { scoreArrivals } from "@/lib/candidates/scoring";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import type { Day } from "@/lib/time/dates";

const shownAuthors = 12;

export type Candidate = {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  authorCount: number | null;
  categories: string[];
  publishedAt: Date;
  score: number;
  reasons: string[];
  note: string | null;
  notedBy: string | null;
};
export type CandidatePage = {
  /** Null while they are ordered by plain facts. */
  learning: Learning | null;
  candidates: Candidate[];
  total: number;
};

type Asked = { day: Day; query: string | null; page: number; limit: number; now: Date };

/**
 * `page` counts from 1. With each day that a paper waits its odds are halved: of what is picked at
 * all, most is picked on the day it arrives.
 */
export async function listCandidates(asked: Asked): Promise<CandidatePage> {
  const { day, query, page, limit, now } = asked;
  await scoreArrivals(now);
  const from = Prisma.sql`
    from paper left join candidate on candidate.paper_id = paper.id
    where ${isCandidate(day)} and ${matches(query)}`;
  const [learning, candidates, [counted]] = await Promise.all([
    getLearning(),
    db.$queryRaw<Candidate[]>`
      select paper.id, title, abstract, categories, published_at as "publishedAt", reasons, note,
        author_count as "authorCount",
        coalesce(score, 0) - ln(2) * greatest(0,
          ${day}::date - (published_at at time zone 'utc')::date) as score,
        (select coalesce(name, handle) from "user" where id = noted_by_id) as "notedBy",
        array(select name from author where paper_id = paper.id and hidden_at is null
          order by position limit ${shownAuthors}) as authors
      ${from} order by score desc, paper.id limit ${limit} offset ${(page - 1) * limit}`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${from}`,
  ]);
  return { learning, candidates, total: counted?.total ?? 0 };
}

/** In title, abstract, authors or categories. */
function matches(query: string | null): Prisma.Sql {
  if (!query) return Prisma.sql`true`;
  const pattern = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(title ilike ${pattern} or abstract ilike ${pattern} or ${query} = any(categories)
    or exists (select from author where paper_id = paper.id and hidden_at is null and name ilike ${pattern}))`;
}
