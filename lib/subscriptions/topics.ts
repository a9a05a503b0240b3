/** Topics of interest: how a person writes them, and which paper they match. Pure. */
import { z } from "zod";

export type Topic = { kind: "keyword" | "category" | "author" | "organization"; value: string };

export type TopicSubject = {
  searchText: string;
  categories: string[];
  keywords: string[];
  authors: string[];
  organization: string | null;
};

const mostTopics = 30;
const category = /^[a-z][a-z-]*(\.[A-Za-z-]{2,})?$/;
// "cs.CL", "hep-th", "math": with a dot or hyphen, or one of the archives that have neither.
const archives = new Set([
  "cs",
  "math",
  "physics",
  "stat",
  "eess",
  "econ",
  "gr-qc",
  "nucl-ex",
  "nucl-th",
]);
const prefixes = {
  keyword: "keyword",
  category: "category",
  author: "author",
  org: "organization",
  organization: "organization",
} as const;

/** One topic, on one line: what stands in a mail must not be able to leave its place. */
const topicText = z
  .string()
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), "Put each topic on its own line.")
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "Enter a topic.").max(100, "Keep each topic under 100 characters."));

/** What a form's text field holds: one topic a line. */
export function readTopicLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** "cs.CL", "author: Ada Lovelace", "org: ETH Zurich"; anything else is a keyword. */
export const topicsSchema = z
  .array(topicText.transform(readTopic))
  .max(mostTopics, `Keep to ${mostTopics} topics or fewer.`)
  .transform(withoutRepeats);

export function readTopic(text: string): Topic {
  const [, prefix = "", rest = ""] = /^(\w+)\s*:\s*(.+)$/.exec(text) ?? [];
  const kind = prefixes[prefix.toLowerCase() as keyof typeof prefixes] as Topic["kind"] | undefined;
  if (kind) return { kind, value: rest };
  return { kind: isCategory(text) ? "category" : "keyword", value: text };
}

/** The way to write a topic that `readTopic` reads back. */
export function writeTopic({ kind, value }: Topic): string {
  if (kind === "category" && isCategory(value)) return value;
  if (kind === "keyword" && readTopic(value).kind === "keyword") return value;
  return `${kind}: ${value}`;
}

/** The topics as `readTopicLines` takes them. */
export function writeTopicLines(topics: Topic[]): string {
  return topics.map(writeTopic).join("\n");
}

/** The same for topics that differ in case only. */
export const topicKey = ({ kind, value }: Topic) => `${kind}:${value.toLowerCase()}`;

export function matchesTopic(subject: TopicSubject, { kind, value }: Topic): boolean {
  const wanted = value.toLowerCase();
  const same = (text: string) => text.toLowerCase() === wanted;
  switch (kind) {
    case "category":
      return subject.categories.some(
        (given) => same(given) || given.toLowerCase().startsWith(`${wanted}.`),
      );
    case "author":
      return subject.authors.some(same);
    case "organization":
      return subject.organization !== null && same(subject.organization);
    case "keyword":
      return subject.keywords.some(same) || containsWords(subject.searchText, wanted);
  }
}

function isCategory(text: string): boolean {
  return (
    category.test(text) &&
    (archives.has(text) ||
      /^[a-z-]+\.[A-Za-z-]+$/.test(text) ||
      /^(hep|cond|astro|quant|nlin|q)-[a-z]+$/.test(text))
  );
}

/** Whole words only, so that "RAG" does not find "fragment". */
function containsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!around.some((character) => /[\p{L}\p{N}]/u.test(character))) return true;
  }
  return false;
}

function withoutRepeats(topics: Topic[]): Topic[] {
  return [...new Map(topics.map((topic) => [topicKey(topic), topic])).values()];
}
