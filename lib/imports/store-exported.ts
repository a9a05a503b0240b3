import "server-only";
import type { ExportedComment, ExportedPaper } from "@/lib/imports/exported-line";
import type { LineOutcome } from "@/lib/imports/reject";
import { type Session, sql } from "@/lib/platform/bulk-session";
import { rememberKeys } from "@/lib/imports/seen-lines";
import { storeExportedComments } from "@/lib/imports/store-exported-comments";
import { storeExportedPapers } from "@/lib/imports/store-exported-papers";

/** Stores a batch of an export's lines in one transaction. Imports take turns batch by batch. */
export function storeExported(
  session: Session,
  lines: (ExportedPaper | ExportedComment)[],
): Promise<LineOutcome[]> {
  return session.transact(async (transaction) => {
    await transaction.list(sql`SELECT pg_advisory_xact_lock(hashtext('papers import'))`);
    const fresh = await rememberKeys(transaction, [...new Set(lines.map(lineKey))]);
    // Of lines about the same the first counts.
    const firsts = lines.filter((line) => fresh.delete(lineKey(line)));
    const papers = firsts.filter((line) => line.kind === "paper");
    const comments = firsts.filter((line) => line.kind === "comment");
    const stored = new Map<object, LineOutcome>([
      ...(await storeExportedPapers(transaction, papers)),
      ...(await storeExportedComments(transaction, comments)),
    ]);
    return lines.map((line) => stored.get(line) ?? "unchanged");
  });
}

function lineKey({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}
