import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";

export type Judged = { id: string; text: string; kind: string; relevant: Map<string, number> };
export type BenchPaper = {
  id: string;
  title: string;
  abstract: string;
  summary: string | null;
  keywords: string[];
  authors: string[];
  upvotes: number;
  publishedAt: string;
};
type RelevanceSet = { name: string; papers: BenchPaper[] | null; queries: Judged[] };

const folder = "../shared/data";

export const hasSharedData = () => existsSync(`${folder}/relevance`);

/** The daily papers once each, as the Hugging Face file has them. */
export function readDailyPapers(
  file = `${folder}/hf-daily-papers-2024-2025.jsonl.gz`,
): BenchPaper[] {
  const papers = readLines(file).map((line) => {
    const { paper } = line as {
      paper: {
        id: string;
        title: string;
        summary: string;
        ai_summary?: string;
        ai_keywords?: string[];
        authors: { name: string }[];
        upvotes: number;
        publishedAt: string;
      };
    };
    return {
      id: paper.id,
      title: paper.title,
      abstract: paper.summary,
      summary: paper.ai_summary ?? null,
      keywords: paper.ai_keywords ?? [],
      authors: paper.authors.map(({ name }) => name),
      upvotes: paper.upvotes,
      publishedAt: paper.publishedAt,
    };
  });
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

export function readArxivPapers(): BenchPaper[] {
  return readLines(`${folder}/arxiv-metadata-2025.jsonl.gz`).map((line) => {
    const paper = line as {
      id: string;
      title: string;
      abstract: string;
      authors_parsed: [string, string][] | null;
    };
    const authors = (paper.authors_parsed ?? []).map(([last, first]) => `${first} ${last}`.trim());
    return {
      id: paper.id,
      title: paper.title,
      abstract: paper.abstract,
      summary: null,
      keywords: [],
      authors,
      ...undated,
    };
  });
}

/** One set for each folder in `path`, or the folder itself; `papers` where it brings its own, as SciFact does. */
export function readRelevanceSets(path = `${folder}/relevance`): RelevanceSet[] {
  const folders = existsSync(`${path}/queries.jsonl`)
    ? [path]
    : readdirSync(path).map((name) => `${path}/${name}`);
  return folders.filter((set) => existsSync(`${set}/queries.jsonl`)).map(readSet);
}

function readSet(set: string): RelevanceSet {
  const hasPapers = existsSync(`${set}/corpus.jsonl.gz`);
  return {
    name: basename(set),
    papers: hasPapers ? readLines(`${set}/corpus.jsonl.gz`).map(toOwnPaper) : null,
    queries: readJudged(set, hasPapers ? ownId : (id) => id),
  };
}

/** A document of another collection, under an id of the site's own form. */
function toOwnPaper(line: unknown): BenchPaper {
  const { _id, title, text } = line as { _id: string; title: string; text: string };
  const words = { title, abstract: text, summary: null, keywords: [], authors: [] };
  return { id: ownId(_id), ...words, ...undated };
}

export function readKnownItems(): Judged[] {
  return readJudged(`${folder}/relevance/known-item`, (id) => id);
}

const undated = { upvotes: 0, publishedAt: "2025-06-01T00:00:00Z" };

const ownId = (id: string) => `dp-${id.padStart(12, "0")}`;

function readJudged(set: string, toId: (id: string) => string): Judged[] {
  const relevant = new Map<string, Map<string, number>>();
  for (const line of readFileSync(`${set}/qrels.tsv`, "utf8").trim().split("\n").slice(1)) {
    const [query = "", paper = "", grade = "0"] = line.split("\t");
    const grades = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, grades.set(toId(paper), Number(grade)));
  }
  return readLines(`${set}/queries.jsonl`).map((line) => {
    const { _id, text, kind } = line as { _id: string; text: string; kind?: string };
    return { id: _id, text, kind: kind ?? "all", relevant: relevant.get(_id) ?? new Map() };
  });
}

function readLines(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line.replace(/^[^{]*(?=\{")/, "")));
}
