import "server-only";
/** Owns the storing of an export's lines, papers before the comments on them. */
import type { LineStore, Outcome } from "@/lib/imports/batches";
import { storeExportedComments } from "@/lib/imports/exported-comments";
import type { ExportedLine } from "@/lib/imports/exported-line";
import { storeExportedPapers } from "@/lib/imports/exported-papers";
import type { Fault } from "@/lib/imports/read-value";
import type { Transaction } from "@/lib/platform/bulk-session";

export const exportStore: LineStore<ExportedLine> = {
  keyOf: ({ kind, id }) => `${kind} ${id}`,
  store: storeLines,
};

async function storeLines(
  transaction: Transaction,
  lines: ExportedLine[],
): Promise<(Outcome | Fault)[]> {
  const papers = lines.filter((line) => line.kind === "paper");
  const comments = lines.filter((line) => line.kind === "comment");
  const stored = new Map<ExportedLine, Outcome | Fault>([
    ...(await storeExportedPapers(transaction, papers)),
    ...(await storeExportedComments(transaction, comments)),
  ]);
  return lines.map((line) => stored.get(line) ?? "unchanged");
}
