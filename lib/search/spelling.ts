import "server-only";
/** Finds what a misspelt word was meant to be, among the words of titles, keywords and names. */
import { db } from "@/lib/platform/db";
import { editDistance } from "@/lib/text/edit-distance";

export type Correction = { typed: string; meant: string; lexeme: string; documents: number };

const shortestWord = 4;
const mostWords = 8;

export async function findCorrections(words: string[]): Promise<Correction[]> {
  const candidates = words.filter((word) => word.length >= shortestWord && /^\p{L}+$/u.test(word));
  if (candidates.length === 0) return [];
  const rows = await db.$queryRaw<Correction[]>`
    SELECT typed, near.word AS meant, near.documents,
      coalesce((tsvector_to_array(to_tsvector('paper_title', near.word)))[1], '') AS lexeme
    FROM unnest(${candidates.slice(0, mostWords).map((word) => word.toLowerCase())}::text[]) AS typed,
    LATERAL (
      SELECT word, documents FROM search_word
      WHERE word % typed AND abs(length(word) - length(typed)) <= 2
      ORDER BY similarity(word, typed) DESC, documents DESC LIMIT 12) AS near`;
  return candidates.flatMap(
    (word) => bestOf(rows.filter(({ typed }) => typed === word.toLowerCase())) ?? [],
  );
}

/** The nearest word, and among equally near ones the most common. A short word allows one slip, others two. */
function bestOf(rows: Correction[]): Correction | null {
  const near = rows
    .map((row) => ({ row, distance: editDistance(row.typed, row.meant) }))
    .filter(({ row, distance }) => row.lexeme !== "" && distance <= (row.typed.length < 7 ? 1 : 2))
    .sort((a, b) => a.distance - b.distance || b.row.documents - a.row.documents);
  return near[0]?.row ?? null;
}
