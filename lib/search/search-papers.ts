import "server-only";
/** Owns searching: from what a reader typed to one page of papers, best, newest or most upvoted first. */
import { feedToday } from "@/lib/platform/today";
import { dayToDate } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PaperCard } from "@/lib/papers/card";
import { findNamedPaper } from "@/lib/papers/referenced";
import { type SearchFilters, filterConditions, mergeFilters } from "@/lib/search/filters";
import { findCandidates } from "@/lib/search/find-candidates";
import { fuseRanks } from "@/lib/search/fuse-ranks";
import { lookAgain } from "@/lib/search/feedback";
import { listCards } from "@/lib/search/list-cards";
import { listMatches, wordDemands } from "@/lib/search/list-matches";
import { type ParsedQuery, parseQuery } from "@/lib/search/parse-query";
import { rankCandidates } from "@/lib/search/rank";
import { readQuery, type SearchQuery } from "@/lib/search/read-query";

type SearchSort = "relevance" | "newest" | "upvotes";
export type SearchRequest = {
  query: string;
  filters: SearchFilters;
  sort: SearchSort;
  limit: number;
  cursor: string | null;
};
export type SearchPage = {
  papers: PaperCard[];
  nextCursor: string | null;
  /** How many were found, where all are known: in the order of relevance. */
  resultCount: number | null;
  didYouMean: string | null;
  /** Lexemes to mark, for whoever draws the papers. */
  marked: string[];
};

export async function searchPapers(request: SearchRequest, now: Date): Promise<SearchPage> {
  const { ids, ...found } = await findPapers(request, now);
  return { ...found, papers: await listCards(ids, now) };
}

type FoundPapers = Omit<SearchPage, "papers"> & { ids: string[] };

/** For whoever shows something other than cards. */
export async function findPapers(request: SearchRequest, now: Date): Promise<FoundPapers> {
  const parsed = parseQuery(request.query);
  const query = await readQuery(parsed);
  const offset = readCursor(request.cursor);
  const found = await findIds({ request, parsed, query, offset, now });
  return {
    ids: found.ids.slice(0, request.limit),
    nextCursor: found.ids.length > request.limit ? String(offset + request.limit) : null,
    resultCount: found.count,
    didYouMean: found.hasTyped ? null : suggestSpelling(request.query, query),
    marked: lexemesToMark(query),
  };
}

type Search = {
  request: SearchRequest;
  parsed: ParsedQuery;
  query: SearchQuery;
  offset: number;
  now: Date;
};

/** One id too many, to know whether there is another page. */
async function findIds({ request, parsed, query, offset, now }: Search) {
  const { sort, limit } = request;
  const conditions = filterConditions(
    mergeFilters(request.filters, parsed),
    dayToDate(feedToday(now)),
  );
  if (sort === "relevance" && query.terms.length > 0) {
    const [named, candidates, near] = await Promise.all([
      findNamedPaper(request.query),
      findCandidates(query, conditions),
      findNear(parsed, query, conditions),
    ]);
    const scored = await lookAgain(rankCandidates(query, candidates), query.statistics);
    const ranked = scored.map(({ candidate }) => candidate.paperId);
    const fused = near.length > 0 ? fuseRanks([ranked, near]) : ranked;
    const ids = named ? [named, ...fused.filter((id) => id !== named)] : fused;
    return { ids: ids.slice(offset, offset + limit + 1), hasTyped: false, count: ids.length };
  }
  const asksNothing =
    query.terms.length + query.required.length + query.excluded.length + conditions.length === 0;
  if (asksNothing) return { ids: [], hasTyped: true, count: 0 };
  return {
    ids: await listMatches({ query, conditions, sort, limit: limit + 1, offset }),
    hasTyped: false,
    count: null,
  };
}

/** None, and nothing of it is loaded, where no embedding service is named. */
async function findNear({ words }: ParsedQuery, query: SearchQuery, conditions: Prisma.Sql[]) {
  if (!env.EMBEDDING_URL) return [];
  const { findByMeaning } = await import("@/lib/search/find-by-meaning");
  return findByMeaning(words, [...wordDemands(query), ...conditions]);
}

function lexemesToMark({ terms, concepts }: SearchQuery): string[] {
  const meaningful = terms.filter((term) => !term.isFunctionWord);
  const said = (meaningful.length > 0 ? meaningful : terms).map(({ lexeme }) => lexeme);
  const others = concepts.flatMap(({ alternatives }) =>
    alternatives
      .filter(({ length }) => length === 1)
      .flat()
      .filter((lexeme) => lexeme !== null),
  );
  return [...new Set([...said, ...others])];
}

/** The query as typed with its misspelt words put right; null when there are none. */
function suggestSpelling(typed: string, { corrections }: SearchQuery): string | null {
  const better = corrections.reduce(
    (text, correction) =>
      text.replace(new RegExp(`(?<!\\p{L})${correction.typed}(?!\\p{L})`, "iu"), correction.meant),
    typed,
  );
  return better === typed ? null : better;
}

const furthestOffset = 1_000;

function readCursor(cursor: string | null): number {
  return cursor !== null && /^\d{1,4}$/.test(cursor) ? Math.min(Number(cursor), furthestOffset) : 0;
}
