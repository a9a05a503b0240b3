import type { Transaction } from "@/lib/platform/bulk-session";

/** Reads a part of the lines, those after the id; empty at the end. */
export type ListLines = (transaction: Transaction, after: string | null) => Promise<ExportedRow[]>;
export type ExportedRow = { id: string; line: string };
