import type { PaperCard } from "@/lib/papers/card";

type Neighbour = { id: string; title: string };

export type DayRank = {
  /** 1 to 3 for the most upvoted of the day; null for every other. */
  rank: number | null;
  previous: Neighbour | null;
  next: Neighbour | null;
};

const ranked = 3;

/** Reads a day's papers as they stand in its feed. Null when the paper is not among them. */
export function findDayRank(papers: PaperCard[], id: string): DayRank | null {
  const index = papers.findIndex((paper) => paper.id === id);
  const paper = papers[index];
  if (!paper) return null;
  return {
    rank: index < ranked && paper.upvoteCount > 0 ? index + 1 : null,
    previous: toNeighbour(papers[index - 1]),
    next: toNeighbour(papers[index + 1]),
  };
}

function toNeighbour(paper: PaperCard | undefined): Neighbour | null {
  return paper ? { id: paper.id, title: paper.title } : null;
}
