import type { BenchPaper, Judged } from "@/tests/bench/relevance-sets";

const common = [
  "large language model",
  "diffusion model",
  "reinforcement learning",
  "deep learning",
  "language models",
  "video generation",
  "neural network",
  "a survey",
  "image",
  "model",
  "learning",
  "the",
  "data",
  "attention is all you need",
  "retrieval augmented generation",
  "graph neural networks for molecules",
  "LLM agents",
  "quantum",
  "GPT-4",
  "3D",
];

/** A thousand queries as people type them, the same at every run: words everywhere, topics, titles, names, slips. */
export function mixQueries(papers: BenchPaper[], judged: Judged[], count: number): string[] {
  const makers = [
    (n: number) => common[n % common.length] ?? "",
    (n: number) => pick(judged, n).text.slice(0, 250),
    (n: number) =>
      pick(papers, n)
        .title.replace(/\s+/g, " ")
        .split(" ")
        .slice(0, 2 + (n % 6))
        .join(" "),
    (n: number) => pick(papers, n).authors[0] ?? "Wei Wang",
    (n: number) =>
      wordsOf(pick(papers, n))
        .slice(n % 40, (n % 40) + 1 + (n % 5))
        .join(" "),
    (n: number) => misspell(pick(papers, n).title.split(" ")[0] ?? "model"),
    (n: number) => `${common[n % common.length]} year:${2023 + (n % 3)}`,
    (n: number) => `"${common[n % common.length]}" ${wordsOf(pick(papers, n))[n % 30] ?? ""}`,
  ];
  return Array.from({ length: count }, (_, n) => makers[n % makers.length]?.(n) ?? "");
}

function pick<Item>(list: Item[], n: number): Item {
  const item = list[(n * 7919) % list.length];
  if (item === undefined) throw new Error("An empty list has nothing to pick.");
  return item;
}

const wordsOf = ({ abstract }: BenchPaper) => abstract.match(/\p{L}{3,}/gu) ?? [];

function misspell(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + word.slice(at + 1);
}
