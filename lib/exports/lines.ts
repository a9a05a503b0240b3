import "server-only";
/** Owns the export: every public paper and comment as lines of JSON, all of one moment. */
import { feedToday } from "@/lib/platform/today";
import { openSession, sql, type Transaction } from "@/lib/platform/bulk-session";
import { listCommentLines } from "@/lib/exports/comment-lines";
import { listPaperLines } from "@/lib/exports/paper-lines";

/**
 * The lines of one snapshot: papers first, then comments, each before its replies. Hidden papers,
 * comments and people, queued days, votes' owners, addresses and tokens are in none of them.
 */
export async function* exportLines(now: Date): AsyncGenerator<string> {
  const session = await openSession();
  try {
    yield* session.read((transaction) => allLines(transaction, now));
  } finally {
    await session.close();
  }
}

async function* allLines(transaction: Transaction, now: Date): AsyncGenerator<string> {
  // Instants are written as the session's zone has them.
  await transaction.write(sql`SET LOCAL TimeZone TO 'UTC'`);
  const today = feedToday(now);
  const parts: ListLines[] = [
    (after) => listPaperLines(transaction, { today, after }),
    (after) => listCommentLines(transaction, { today, after, isReply: false }),
    (after) => listCommentLines(transaction, { today, after, isReply: true }),
  ];
  for (const listLines of parts) {
    let rows = await listLines(null);
    for (let last = rows.at(-1); last; last = rows.at(-1)) {
      for (const { line } of rows) yield `${line}\n`;
      rows = await listLines(last.id);
    }
  }
}

/** Lists the lines after the id; none at the end. */
type ListLines = (after: string | null) => Promise<{ id: string; line: string }[]>;
