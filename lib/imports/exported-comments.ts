import "server-only";
/** Owns the comments that came with an export. */
import type { Outcome } from "@/lib/imports/batches";
import type { ExportedComment } from "@/lib/imports/exported-line";
import { writeExportedPeople } from "@/lib/imports/exported-people";
import type { Fault } from "@/lib/imports/read-value";
import { insertInto, orReplace } from "@/lib/imports/rows";
import { names, sql, type Transaction } from "@/lib/platform/bulk-session";

const lastingColumns = ["id", "paper_id", "parent_id", "outside_id", "created_at"] as const;
const changingColumns = [
  "outside_person_handle",
  "body",
  "edited_at",
  "deleted_at",
  "outside_reactions",
] as const;

/**
 * Comments from elsewhere keep their ids and so their addresses. They stand only under papers that
 * came with an export; one written here is never touched, whatever id a line gives.
 */
export async function storeExportedComments(
  transaction: Transaction,
  comments: ExportedComment[],
): Promise<Map<ExportedComment, Outcome | Fault>> {
  const { papers, threads } = await readPlaces(transaction, comments);
  const outcomes = new Map<ExportedComment, Outcome | Fault>();
  const written: ExportedComment[] = [];
  for (const comment of comments) {
    const isFromExport = papers.get(comment.paper_id);
    if (isFromExport === undefined) {
      outcomes.set(comment, { fault: `there is no paper ${comment.paper_id}` });
    } else if (isFromExport) {
      const isReply = comment.parent_id !== null;
      if (!isReply) threads.set(comment.id, comment.paper_id);
      if (isReply && threads.get(comment.parent_id ?? "") !== comment.paper_id)
        outcomes.set(comment, { fault: "the comment it answers is not there" });
      else written.push(comment);
    }
  }
  const changed = await write(transaction, written);
  for (const comment of written) {
    const isNew = changed.get(comment.id);
    outcomes.set(comment, isNew === undefined ? "unchanged" : isNew ? "inserted" : "updated");
  }
  return outcomes;
}

/** Whether each paper came with an export, and the paper of each comment that is answered. */
async function readPlaces(transaction: Transaction, comments: ExportedComment[]) {
  const papers = await transaction.list<{ id: string; isFromExport: boolean }>(sql`
    SELECT id, dump_digest IS NOT NULL AS "isFromExport" FROM paper
    WHERE id = ANY(${comments.map(({ paper_id }) => paper_id)})`);
  const threads = await transaction.list<{ id: string; paperId: string }>(sql`
    SELECT id, paper_id AS "paperId" FROM comment
    WHERE id = ANY(${comments.flatMap(({ parent_id }) => parent_id ?? [])}::uuid[]) AND parent_id IS NULL`);
  return {
    papers: new Map(papers.map(({ id, isFromExport }) => [id, isFromExport])),
    threads: new Map(threads.map(({ id, paperId }) => [id, paperId])),
  };
}

/** Whether each comment that was written is new. */
async function write(
  transaction: Transaction,
  comments: ExportedComment[],
): Promise<Map<string, boolean>> {
  if (comments.length === 0) return new Map();
  const people = comments.flatMap(({ person }) => person ?? []);
  const handleOf = await writeExportedPeople(transaction, people);
  const rows = comments.map(({ person, is_deleted, reactions, ...comment }) => ({
    ...comment,
    outside_person_handle: handleOf(person),
    outside_id: comment.id,
    deleted_at: is_deleted ? comment.created_at : null,
    outside_reactions: reactions,
  }));
  const written = await transaction.list<{ id: string; isNew: boolean }>(sql`
    ${insertInto("comment", [...lastingColumns, ...changingColumns], rows)}
    ${orReplace(["id"], changingColumns)}
    WHERE comment.outside_id = excluded.outside_id AND comment.paper_id = excluded.paper_id
      AND (${names(changingColumns, "comment.")})
        IS DISTINCT FROM (${names(changingColumns, "excluded.")})
    RETURNING id, xmax = 0 AS "isNew"`);
  return new Map(written.map(({ id, isNew }) => [id, isNew]));
}
