import type { Example } from "@/lib/candidates/learn";
import { addDays } from "@/lib/time/dates";
import { day } from "@/tests/support/factories";

/** Sixty papers over sixty days: every other is about agents and was picked the day after it arrived. */
export function judgedPapers(firstDay: string) {
  const examples: Example[] = Array.from({ length: 60 }, (_, index) => ({
    id: `2501.${String(index).padStart(5, "0")}`,
    arrivedOn: addDays(day(firstDay), index),
    title: index % 2 === 0 ? `Tool use by agents, part ${index}` : `Soil moisture, part ${index}`,
    abstract:
      index % 2 === 0 ? "We let agents share a KV cache." : "We measure soil moisture from orbit.",
    comment: null,
    authors: [index % 2 === 0 ? "Ada Lovelace" : "Carl Linnaeus", `Author ${index}`],
    categories: ["cs.AI"],
  }));
  const picks = examples
    .filter((_, index) => index % 2 === 0)
    .map(({ id, arrivedOn, authors }) => ({ id, day: addDays(arrivedOn, 1), authors }));
  return { examples, picks };
}

/** A new one of each kind. */
export const newPapers = {
  agents: {
    title: "Agents that plan",
    abstract: "KV caches of agents are kept. Code: https://github.com/ada/agents",
    comment: null,
    authors: ["Ada Lovelace"],
    categories: ["cs.AI"],
  },
  soil: {
    title: "Soil again",
    abstract: "More moisture in soil.",
    comment: null,
    authors: ["Somebody New"],
    categories: ["cs.AI"],
  },
};
