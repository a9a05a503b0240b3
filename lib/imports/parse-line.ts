import type { z } from "zod";
import { arxivPaper } from "@/lib/imports/arxiv";
import { huggingFacePaper } from "@/lib/imports/hugging-face";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";

export const importFormats = ["hf", "arxiv"] as const;
export type ImportFormat = (typeof importFormats)[number];

const schemas = { hf: huggingFacePaper, arxiv: arxivPaper } satisfies Record<
  ImportFormat,
  z.ZodType
>;

export type Parsed = { paper: IncomingPaper } | { fault: string };

/** Escapes that PostgreSQL stores in no text; a paper that holds one keeps the rest. */
const unstorable = /\\u(?:0000|d[89a-f])/i;

export function parseLine(format: ImportFormat, line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { fault: printable(`the line is not valid JSON: ${(error as Error).message}`) };
  }
  return parsePaper(format, unstorable.test(line) ? withoutUnstorable(value) : value);
}

export function parsePaper(format: ImportFormat, value: unknown): Parsed {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { fault: "the line is not a JSON object" };
  }
  const result = schemas[format].safeParse(value, { reportInput: true });
  if (result.success) return { paper: result.data };
  return { fault: printable(result.error.issues.slice(0, 3).map(explain).join("; ")) };
}

function explain(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".");
  if (issue.code === "invalid_type") {
    return issue.input === undefined || issue.input === null
      ? `${place} is missing`
      : `${place} should be ${issue.expected}, not ${JSON.stringify(issue.input)?.slice(0, 60)}`;
  }
  if (issue.code === "too_small" && issue.origin === "string") return `${place} is empty`;
  if (issue.code === "custom") return `${place} ${issue.message}`.trim();
  return `${place}: ${issue.message}`;
}

function withoutUnstorable(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map(withoutUnstorable);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, inner]) => [withoutUnstorable(key), withoutUnstorable(inner)]),
  );
}

/** What a file holds must not steer the terminal that the fault is printed on. */
function printable(fault: string): string {
  return fault.replace(/\p{C}+/gu, " ").slice(0, 400);
}
