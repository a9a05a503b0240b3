import "server-only";
/** Owns which comment a digest quotes of each paper: the newest that everyone may read. */
import { db } from "@/lib/platform/db";
import { cutAtWord } from "@/lib/text/excerpt";

export type QuotedComment = { author: string; excerpt: string };

const quotedLength = 160;

export async function listNewestComments(paperIds: string[]): Promise<Map<string, QuotedComment>> {
  const rows = await db.$queryRaw<{ paperId: string; author: string; body: string }[]>`
    SELECT DISTINCT ON (comment.paper_id) comment.paper_id AS "paperId", left(comment.body, 600) AS body,
      coalesce("user".name, "user".handle) AS author
    FROM comment JOIN "user" ON "user".id = comment.user_id
    WHERE comment.paper_id = ANY(${paperIds}) AND comment.deleted_at IS NULL
      AND comment.hidden_at IS NULL AND "user".hidden_at IS NULL
    ORDER BY comment.paper_id, comment.created_at DESC`;
  return new Map(
    rows.map(({ paperId, author, body }) => [
      paperId,
      { author, excerpt: cutAtWord(body.replace(/\s+/g, " ").trim(), quotedLength) },
    ]),
  );
}
