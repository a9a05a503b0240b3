import "server-only";
/** Finds the few hundred papers worth ranking exactly, however many contain the words. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { quoteLexeme } from "@/lib/search/lexemes";
import type { SearchQuery } from "@/lib/search/read-query";

export type Candidate = {
  number: number;
  paperId: string;
  vector: string;
  titleWords: number;
  nameWords: number;
  textWords: number;
};

/** Papers read in full for their rare words. */
const rareBudget = 2_000;
/** Papers read in full because they have all the words, or what a filter demands. */
const matchBudget = 1_000;
/** Titles looked at for common words, and papers read in full for them. */
const titleBudget = 8_000;
const commonBudget = 800;
/** Beyond so many papers in their lists, common words are not intersected. */
const intersectionBudget = 400_000;
/** Terms weighed before the exact ranking: the heaviest say enough. */
const weighedTerms = 16;
/** Ranked exactly. */
const mostCandidates = 200;

type Sought = { query: string; lexeme: string | null; documents: number; weight: number };

/** `conditions` are on `paper`. */
export async function findCandidates(
  query: SearchQuery,
  conditions: Prisma.Sql[],
): Promise<Candidate[]> {
  const sought = listSought(query);
  const sources = query.required.length > 0 ? requiredSources(query) : openSources(query, sought);
  if (sources.length === 0) return [];
  const demands = [
    ...query.excluded.map((words) => Prisma.sql`NOT document.vector @@ ${words}::tsquery`),
    ...conditions,
  ];
  const weighed = [...sought].sort((a, b) => b.weight - a.weight).slice(0, weighedTerms);
  return db.$queryRaw<Candidate[]>`
    WITH candidate AS MATERIALIZED (${Prisma.join(sources, " UNION ")}), best AS MATERIALIZED (
      SELECT document.number, ${weigh(weighed, query)} AS weight
      FROM candidate JOIN search_document AS document USING (number)
      CROSS JOIN LATERAL (SELECT 0.4 + 0.6 * document.text_words / ${query.statistics.textWords}::float8 AS norm OFFSET 0) AS length
      ${conditions.length > 0 ? Prisma.sql`JOIN paper ON paper.id = document.paper_id` : Prisma.empty}
      ${demands.length > 0 ? Prisma.sql`WHERE ${Prisma.join(demands, " AND ")}` : Prisma.empty}
      ORDER BY weight DESC, document.number DESC LIMIT ${mostCandidates})
    SELECT document.number, document.paper_id AS "paperId", document.vector::text AS vector,
      document.title_words AS "titleWords", document.name_words AS "nameWords", document.text_words AS "textWords"
    FROM best JOIN search_document AS document USING (number)`;
}

/** Terms and their other spellings, as word queries, rarest first. */
function listSought(query: SearchQuery): Sought[] {
  const meaningful = query.terms.filter((term) => !term.isFunctionWord);
  const terms = meaningful.length > 0 ? meaningful : query.terms;
  const others = query.concepts.flatMap(({ alternatives, weight }) =>
    alternatives
      .map((phrase) => phrase.filter((lexeme) => lexeme !== null))
      .map((lexemes) => ({
        query: lexemes.map(quoteLexeme).join(" & "),
        lexeme: lexemes.length === 1 ? (lexemes[0] ?? null) : null,
        documents: Math.min(...lexemes.map(query.documentsOf)),
        weight: weight * 0.6,
      })),
  );
  const said = terms.map(({ lexeme, documents, idf }) => ({
    query: quoteLexeme(lexeme),
    lexeme,
    documents,
    weight: idf,
  }));
  return [...said, ...others].sort((a, b) => a.documents - b.documents);
}

/**
 * Rare words bring every paper that has them. Common ones bring the papers that have all of them,
 * and those whose titles say them most strongly (impact-ordered, as Lin and Trotman's anytime ranking).
 */
function openSources(query: SearchQuery, sought: Sought[]): Prisma.Sql[] {
  const rare = takeRare(sought);
  const common = sought.filter((term) => !rare.includes(term) && term.lexeme !== null);
  const said = query.terms.filter(({ isFunctionWord }) => !isFunctionWord);
  const sources: Prisma.Sql[] = [];
  if (rare.length > 0)
    sources.push(matching(rare.map((term) => term.query).join(" | "), 2 * rareBudget));
  if (common.length === 0) return sources;
  const reach = said.reduce((sum, term) => sum + term.documents, 0);
  if (said.length > 1 && reach < intersectionBudget) {
    sources.push(matching(said.map(({ lexeme }) => quoteLexeme(lexeme)).join(" & "), matchBudget));
  }
  sources.push(
    strongestTitles([...common].sort((a, b) => b.weight - a.weight).slice(0, weighedTerms)),
  );
  return sources;
}

function takeRare(sought: Sought[]): Sought[] {
  const rare: Sought[] = [];
  let papers = 0;
  for (const term of sought) {
    papers += term.documents;
    if (papers > rareBudget) break;
    rare.push(term);
  }
  return rare;
}

function requiredSources(query: SearchQuery): Prisma.Sql[] {
  return [matching(query.required.join(" & "), 2 * matchBudget)];
}

function matching(words: string, most: number): Prisma.Sql {
  return Prisma.sql`(SELECT number FROM search_document WHERE vector @@ ${words}::tsquery LIMIT ${most})`;
}

function strongestTitles(terms: Sought[]): Prisma.Sql {
  const each = Math.ceil(titleBudget / terms.length);
  const lists = terms.map(
    ({ lexeme, weight }) => Prisma.sql`(
      SELECT number, impact * ${weight}::float8 AS weight FROM search_title_term
      WHERE term = ${lexeme} ORDER BY impact DESC LIMIT ${each})`,
  );
  return Prisma.sql`(
    SELECT number FROM (${Prisma.join(lists, " UNION ALL ")}) AS said
    GROUP BY number ORDER BY sum(weight) DESC LIMIT ${commonBudget})`;
}

/**
 * A quick stand-in for the exact ranking, in the database: for one lexeme `ts_rank` is a saturating
 * term frequency, the sum of weight/i² over its occurrences, which the length then damps as in BM25.
 */
function weigh(terms: Sought[], query: SearchQuery): Prisma.Sql {
  const parts = terms.map(
    ({ query: words, weight }) =>
      Prisma.sql`${weight}::float8 / (1 + (1 / (ts_rank('{0.4, 0.8, 0.6, 1}', document.vector, ${words}::tsquery) + 1e-6) - 1) * length.norm)`,
  );
  return parts.length > 0 && query.statistics.documents > 0
    ? Prisma.join(parts, " + ")
    : Prisma.sql`0`;
}
