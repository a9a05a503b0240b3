import "server-only";
import type { LinkedRepositories, OutsideValues } from "@/lib/imports/incoming-paper";
import type { KnownAuthor } from "@/lib/imports/merge-authors";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

type Kind = "model" | "dataset" | "space";
type Linked = LinkedRepositories["listed"][number] & { kind: Kind };

export type PaperParts = {
  authors: KnownAuthor[];
  keywords: string[];
  media: OutsideValues["media"];
  linked: (kind: Kind) => LinkedRepositories["listed"];
};

/** What hangs on the papers, in order. */
export async function readParts(
  transaction: Transaction,
  ids: string[],
): Promise<(paperId: string) => PaperParts> {
  if (ids.length === 0) return () => ({ authors: [], keywords: [], media: [], linked: () => [] });
  const authors = byPaper(
    await transaction.list<KnownAuthor & OfPaper>(sql`
      SELECT
        paper_id AS "paperId", name, user_id AS "userId", hidden_at AS "hiddenAt",
        outside_id AS "outsideId", outside_person_handle AS "outsidePersonHandle",
        outside_status AS "outsideStatus", outside_status_changed_at AS "outsideStatusChangedAt"
      FROM author WHERE paper_id = ANY(${ids}) ORDER BY paper_id, position`),
  );
  const keywords = byPaper(
    await transaction.list<{ keyword: string } & OfPaper>(sql`
      SELECT paper_id AS "paperId", keyword
      FROM keyword WHERE paper_id = ANY(${ids}) ORDER BY paper_id, position`),
  );
  const media = byPaper(
    await transaction.list<OutsideValues["media"][number] & OfPaper>(sql`
      SELECT paper_id AS "paperId", kind, url
      FROM media WHERE paper_id = ANY(${ids}) ORDER BY paper_id, position`),
  );
  const linked = byPaper(
    await transaction.list<Linked & OfPaper>(sql`
      SELECT paper_id AS "paperId", kind, name, profile
      FROM linked_repository WHERE paper_id = ANY(${ids}) ORDER BY paper_id, kind, position`),
  );
  return (paperId) => ({
    authors: authors.get(paperId) ?? [],
    keywords: (keywords.get(paperId) ?? []).map(({ keyword }) => keyword),
    media: media.get(paperId) ?? [],
    linked: (kind) =>
      (linked.get(paperId) ?? [])
        .filter((repository) => repository.kind === kind)
        .map(({ name, profile }) => ({ name, profile })),
  });
}

type OfPaper = { paperId: string };

function byPaper<Row extends OfPaper>(rows: Row[]): Map<string, Omit<Row, "paperId">[]> {
  const groups = new Map<string, Omit<Row, "paperId">[]>();
  for (const { paperId, ...row } of rows) {
    const group = groups.get(paperId);
    if (group) group.push(row);
    else groups.set(paperId, [row]);
  }
  return groups;
}
