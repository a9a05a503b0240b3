import "server-only";
import type { Cite } from "@citation-js/core";

/** The records in RIS, a field a line: the library's own text breaks a long one within a word. */
export function writeRis(cite: Cite): string {
  return cite.format("ris", { format: "object" }).map(writeRecord).join("\n");
}

function writeRecord({ TY, ...fields }: Record<string, string | string[]>): string {
  const lines = Object.entries(fields).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value.replace(/\s+/g, " ")}`),
  );
  return [`TY  - ${TY}`, ...lines, "ER  - "].join("\n");
}
