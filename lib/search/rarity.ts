import "server-only";
/** Owns how rare words and pairs of words are, as a sample of the papers has them: kept in memory, counted anew as the collection grows. */
import { db } from "@/lib/platform/db";
import type { Rarity } from "@/lib/search/likeness";
import { getSearchStatistics } from "@/lib/search/statistics";
import { listWords } from "@/lib/text/words";

const sampledPapers = 4_000;
/** Terms share counters: a few clashes among a million weigh nothing, and the memory stays small. */
const counters = 2 ** 20;

type Counted = { counts: Uint16Array; papers: number; documents: number };
let counted: Counted | null = null;

export async function getRarity(): Promise<Rarity> {
  const { documents } = await getSearchStatistics();
  if (!counted || outgrown(counted, documents)) counted = await countTerms(documents);
  const { counts, papers } = counted;
  return (term) => {
    const having = Math.max(1, counts[counterOf(term)] ?? 0);
    // The root: a topic is told by what some papers share more than by what hardly any has.
    return Math.sqrt(Math.log(1 + papers / having));
  };
}

/** A sample's shares stay true for long, those of a few papers do not. */
function outgrown({ papers, documents }: Counted, now: number): boolean {
  return papers < sampledPapers ? now > 1.2 * documents : now > 3 * documents;
}

async function countTerms(documents: number): Promise<Counted> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT paper.title || ' . ' || paper.abstract AS text
    FROM search_document JOIN paper ON paper.id = paper_id ORDER BY number DESC LIMIT ${sampledPapers}`;
  const counts = new Uint16Array(counters);
  for (const { text } of rows)
    for (const term of new Set(listWords(text))) {
      const counter = counterOf(term);
      counts[counter] = (counts[counter] ?? 0) + 1;
    }
  return { counts, papers: rows.length, documents };
}

/** FNV-1a. */
function counterOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1)
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % counters;
}
