/**
 * Owns how far a value is read that its schema does not take whole. What the schema requires, an id
 * or a title, refuses the value; what may be absent, and an element of a list, is dropped when it is
 * at fault, with a warning.
 */
import type { z } from "zod";

/** Why a value cannot be taken. */
export type Fault = { fault: string };
/** What a value says, and with a warning what was dropped from it. */
export type Parsed<Value> = { said: Value } | { said: Value; warning: string } | Fault;

const mostNamed = 10;

export function readValue<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): Parsed<z.output<Schema>> {
  const first = schema.safeParse(given, { reportInput: true });
  if (first.success) return { said: first.data };
  const { issues } = first.error;
  let rest = given;
  let paths = issues.map(({ path }) => path);
  // To drop a name may leave an author of nothing: what remains is read again.
  for (;;) {
    const places = paths.map((path) => droppable(rest, path));
    if (places.some(({ length }) => length === 0)) return { fault: explainAll(issues, 3) };
    rest = without(rest, places);
    const result = schema.safeParse(rest);
    if (result.success) return { said: result.data, warning: explainAll(issues, mostNamed) };
    paths = result.error.issues.map(({ path }) => path);
  }
}

type Path = PropertyKey[];

/** Where something is missing, what should hold it is of no use. */
function droppable(value: unknown, path: Path): Path {
  let inner = value;
  for (const [depth, key] of path.entries()) {
    if (!isRecord(inner)) return path.slice(0, depth);
    inner = inner[key];
  }
  const isElement = typeof path.at(-1) === "number";
  return isElement || (inner !== undefined && inner !== null) ? path : path.slice(0, -1);
}

/** The value without these; null for one of which nothing is left. A list closes its gaps. */
function without(value: unknown, places: Path[]): unknown {
  if (!isRecord(value) || places.some(({ length }) => length === 0)) return null;
  const inside = new Map<string, Path[]>();
  for (const [key = "", ...rest] of places) {
    const among = inside.get(String(key));
    if (among) among.push(rest);
    else inside.set(String(key), [rest]);
  }
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const among = inside.get(key);
    const left = among ? without(inner, among) : inner;
    return among && left === null ? [] : [[key, left] as const];
  });
  if (kept.length === 0) return null;
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

function explainAll(issues: z.core.$ZodIssue[], most: number): string {
  return printable(issues.slice(0, most).map(explain).join("; "));
}

function explain(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".");
  if (issue.code === "invalid_type") {
    return issue.input === undefined || issue.input === null
      ? `${place} is missing`
      : `${place} should be ${issue.expected}, not ${shown(issue.input)}`;
  }
  if (issue.code === "too_small" && issue.origin === "string") return `${place} is empty`;
  if (issue.code === "custom") return `${place} ${issue.message}`.trim();
  return `${place}: ${issue.message}`;
}

/** JSON can nest deeper than can be written out. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  if (isRecord(value)) return Array.isArray(value) ? "a list" : "an object";
  return value === undefined ? "nothing" : String(value);
}

/** What a file holds must not steer the terminal that the fault is printed on. */
export function printable(fault: string): string {
  return fault.replace(/\p{C}+/gu, " ").slice(0, 400);
}
