import "server-only";
/** Owns what one digest says: which papers it shows, why, what it counts only, and its subject. */
import { env } from "@/lib/platform/env/env";
import { cutAtWord } from "@/lib/text/excerpt";
import type { Day } from "@/lib/time/dates";
import type { DigestPaper } from "@/lib/digests/papers";
import { weekOfDay } from "@/lib/time/periods";
import { paths } from "@/lib/addresses/urls";
import { formatDayOfMail } from "@/lib/time/format";
import type { Frequency } from "@/lib/generated/prisma/enums";
import { matchesTopic, type Topic } from "@/lib/subscriptions/topics";

export type DigestContent = {
  subject: string;
  preview: string;
  /** The newest day it covers, and how many papers in all. */
  day: Day;
  /** Where all of them stand on one page. */
  listPath: string;
  paperCount: number;
  shown: { paper: DigestPaper; matches: string[] }[];
  rest: { day: Day; count: number }[];
};

const previewLength = 140;

/** Papers that match a topic come first, each group in the given order. */
export function digestContent(
  frequency: Frequency,
  papers: DigestPaper[],
  { topics, limit = env.DIGEST_PAPERS }: { topics: Topic[]; limit?: number },
): DigestContent {
  const judged = papers.map((paper) => ({ paper, matches: matchesOf(paper, topics) }));
  const ordered = [
    ...judged.filter(({ matches }) => matches.length > 0),
    ...judged.filter(({ matches }) => matches.length === 0),
  ];
  const shown = ordered.slice(0, limit);
  const day = newestDayOf(papers);
  return {
    subject: subjectOf(frequency, day),
    day,
    listPath: frequency === "daily" ? paths.day(day) : paths.week(weekOfDay(day)),
    paperCount: papers.length,
    preview: cutAtWord(shown.map(({ paper }) => paper.title).join(" · "), previewLength),
    shown,
    rest: countByDay(ordered.slice(limit).map(({ paper }) => paper.day)),
  };
}

/** What tells this content from another made of the same papers: who else gets exactly this mail. */
export function contentKey(papers: DigestPaper[], topics: Topic[]): string {
  return papers
    .flatMap((paper) => matchesOf(paper, topics).map((topic) => `${paper.id}:${topic}`))
    .join("|");
}

function matchesOf({ subject }: DigestPaper, topics: Topic[]): string[] {
  return topics.filter((topic) => matchesTopic(subject, topic)).map(({ value }) => value);
}

function newestDayOf(papers: DigestPaper[]): Day {
  const latest = papers
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (!latest) throw new Error("A digest covers at least one paper.");
  return latest;
}

function subjectOf(frequency: Frequency, latest: Day): string {
  if (frequency === "daily") return `Daily papers of ${formatDayOfMail(latest)}`;
  const [year, week] = weekOfDay(latest).split("-W");
  return `Trending papers of week ${Number(week)}, ${year}`;
}

function countByDay(days: Day[]): { day: Day; count: number }[] {
  const counts = new Map<Day, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts]
    .map(([day, count]) => ({ day, count }))
    .sort((one, other) => (one.day < other.day ? 1 : -1));
}
