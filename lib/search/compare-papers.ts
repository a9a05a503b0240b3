import "server-only";
/** Finds the papers likest to one: candidates by its most telling words, then each compared. */
import { db } from "@/lib/platform/db";
import { findCandidates } from "@/lib/search/find-candidates";
import { likeness, sketch } from "@/lib/search/likeness";
import { getRarity } from "@/lib/search/rarity";
import { getSearchStatistics } from "@/lib/search/statistics";
import { inverseDocumentFrequency } from "@/lib/search/vocabulary";

/** The words that tell a paper from others. */
const tellingWords = 16;
/** A word that more papers share tells little. */
const commonShare = 0.3;

type Neighbour = { number: number; likeness: number };

/** The likest first. */
export async function compareWithOthers(number: number): Promise<Neighbour[]> {
  const numbers = await listCandidateNumbers(number);
  const [rarity, papers] = await Promise.all([getRarity(), readPapers([number, ...numbers])]);
  const sketches = papers.map((paper) => ({ number: paper.number, ...sketch(paper, rarity) }));
  const self = sketches.find((paper) => paper.number === number);
  if (!self) return [];
  return sketches
    .filter((paper) => paper !== self)
    .map((paper) => ({ number: paper.number, likeness: likeness(self, paper) }))
    .sort((a, b) => b.likeness - a.likeness);
}

async function listCandidateNumbers(number: number): Promise<number[]> {
  const statistics = await getSearchStatistics();
  const words = await listTellingWords(number, statistics.documents);
  const terms = words.map(({ lexeme, documents }) => ({
    lexeme,
    documents,
    idf: inverseDocumentFrequency(documents, statistics.documents),
    isFunctionWord: false,
  }));
  const asked = { terms, sequence: [], concepts: [], required: [], excluded: [], corrections: [] };
  const candidates = await findCandidates({ ...asked, statistics, documentsOf: () => 0 }, []);
  return candidates.map((candidate) => candidate.number).filter((other) => other !== number);
}

/** The paper's words by tf · idf; names and bare numbers tell nothing of its subject. */
function listTellingWords(number: number, all: number) {
  return db.$queryRaw<{ lexeme: string; documents: number }[]>`
    SELECT lexeme, documents FROM (
      SELECT said.lexeme, ln((${all}::float8 + 1) / (term.documents + 0.5)) AS idf, term.documents,
        ts_rank('{0.4, 0, 0, 1}', document.vector,
          ('''' || replace(replace(said.lexeme, '\\', '\\\\'), '''', '''''') || '''')::tsquery) AS strength
      FROM search_document AS document, unnest(ts_filter(document.vector, '{a,b,d}')) AS said
      JOIN search_term AS term ON term.term = said.lexeme
      WHERE document.number = ${number} AND said.lexeme !~ '^[0-9.]+$'
        AND term.documents BETWEEN 2 AND greatest(20, ${all * commonShare}::float8)
        AND ts_lexize('paper_stem_stop', said.lexeme) IS DISTINCT FROM '{}') AS told
    ORDER BY idf * strength DESC LIMIT ${tellingWords}`;
}

function readPapers(numbers: number[]) {
  return db.$queryRaw<{ number: number; title: string; abstract: string }[]>`
    SELECT number, title, abstract
    FROM search_document JOIN paper ON paper.id = paper_id WHERE number = ANY (${numbers}::integer[])`;
}
