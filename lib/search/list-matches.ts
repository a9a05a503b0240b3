import "server-only";
/** Lists the papers that have all the words of a query, in an order that is not relevance. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { newestPapers } from "@/lib/papers/visible";
import { phraseQuery, quoteLexeme } from "@/lib/search/lexemes";
import type { SearchQuery } from "@/lib/search/read-query";

type Matches = {
  query: SearchQuery;
  conditions: Prisma.Sql[];
  sort: "relevance" | "newest" | "upvotes";
  limit: number;
  offset: number;
};

export async function listMatches({
  query,
  conditions,
  sort,
  limit,
  offset,
}: Matches): Promise<string[]> {
  const words = wordQueries(query).join(" & ");
  const where = [
    ...(words ? [Prisma.sql`document.vector @@ ${words}::tsquery`] : []),
    ...wordDemands(query),
    ...conditions,
  ];
  const order =
    sort === "upvotes" ? Prisma.sql`paper.upvote_count DESC, ${newestPapers}` : newestPapers;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT paper.id FROM search_document AS document JOIN paper ON paper.id = document.paper_id
    WHERE ${where.length > 0 ? Prisma.join(where, " AND ") : Prisma.sql`true`}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(({ id }) => id);
}

/** What quotes, fields and minus demand of a document, whatever else is asked. */
export function wordDemands({ required, excluded }: SearchQuery): Prisma.Sql[] {
  return [
    ...required.map((words) => Prisma.sql`document.vector @@ ${words}::tsquery`),
    ...excluded.map((words) => Prisma.sql`NOT document.vector @@ ${words}::tsquery`),
  ];
}

/** Each meaningful term, or another spelling of the concept it belongs to. */
function wordQueries({ terms, concepts }: SearchQuery): string[] {
  return terms
    .filter((term) => !term.isFunctionWord || terms.every((other) => other.isFunctionWord))
    .map(({ lexeme }) => {
      const others = concepts
        .filter((concept) => concept.terms.includes(lexeme))
        .flatMap(({ alternatives }) => alternatives.map((alternative) => phraseQuery(alternative)));
      return `(${[quoteLexeme(lexeme), ...others].join(" | ")})`;
    });
}
