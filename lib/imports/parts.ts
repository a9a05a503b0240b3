import "server-only";
/** Owns what hangs on papers: authors, keywords, media, linked repositories. */
import { isDeepStrictEqual } from "node:util";
import type { LinkedRepositories, OutsideValues } from "@/lib/imports/incoming-paper";
import type { Changed } from "@/lib/imports/ledger";
import type { KnownAuthor } from "@/lib/imports/merge-authors";
import type { KnownPaper } from "@/lib/imports/merge-paper";
import { insertInto } from "@/lib/imports/rows";
import { names, sql, type Transaction } from "@/lib/platform/bulk-session";

const columns = {
  author: [
    "position",
    "name",
    "orcid",
    "user_id",
    "outside_person_handle",
    "outside_id",
    "outside_status",
    "outside_status_changed_at",
    "hidden_at",
  ],
  keyword: ["position", "keyword", "key"],
  media: ["position", "kind", "url"],
  linked_repository: ["kind", "position", "name", "profile"],
} as const;
type Part = keyof typeof columns;
/** How each part of a paper reads as rows. */
export type PartRows<Paper> = Record<Part, (paper: Paper) => object[]>;
export const parts = Object.keys(columns) as Part[];

type Kind = "model" | "dataset" | "space";
export type PaperParts = {
  authors: KnownAuthor[];
  keywords: string[];
  media: OutsideValues["media"];
  linked: (kind: Kind) => LinkedRepositories["listed"];
};

/** The parts of each paper, in order. */
export async function readParts(
  transaction: Transaction,
  ids: string[],
): Promise<(paperId: string) => PaperParts> {
  if (ids.length === 0) return () => ({ authors: [], keywords: [], media: [], linked: () => [] });
  const authors = byPaper(
    await transaction.list<KnownAuthor & OfPaper>(sql`
      SELECT
        paper_id AS "paperId", name, orcid, user_id AS "userId", hidden_at AS "hiddenAt",
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
    await transaction.list<LinkedRepositories["listed"][number] & { kind: Kind } & OfPaper>(sql`
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

/** A list that changed is replaced whole, one that did not is left alone. */
export async function writeParts(
  transaction: Transaction,
  changes: Changed<KnownPaper>[],
): Promise<void> {
  for (const part of parts) {
    const toRows = partRows[part];
    const changed = changes.filter(
      ({ before, after }) => !before || !isDeepStrictEqual(toRows(before), toRows(after)),
    );
    await replacePart(transaction, part, {
      stale: changed.flatMap(({ before }) => (before ? [before.id] : [])),
      rows: changed.flatMap(({ after }) => toRows(after)),
    });
  }
}

const kinds = [
  ["model", "models"],
  ["dataset", "datasets"],
  ["space", "spaces"],
] as const;

const partRows: PartRows<KnownPaper> = {
  author: ({ id, authors }) =>
    authors.map((author, position) => ({
      paper_id: id,
      position,
      name: author.name,
      // Most authors have none of these, and an absent key is null to PostgreSQL.
      orcid: author.orcid ?? undefined,
      user_id: author.userId ?? undefined,
      outside_person_handle: author.outsidePersonHandle ?? undefined,
      outside_id: author.outsideId ?? undefined,
      outside_status: author.outsideStatus ?? undefined,
      outside_status_changed_at: author.outsideStatusChangedAt ?? undefined,
      hidden_at: author.hiddenAt ?? undefined,
    })),
  keyword: ({ id, outside: { values } }) =>
    (values.keywords ?? []).map((keyword, position) => ({
      paper_id: id,
      position,
      keyword,
      key: keyword.toLowerCase(),
    })),
  media: ({ id, outside: { values } }) =>
    (values.media ?? []).map((medium, position) => ({ ...medium, paper_id: id, position })),
  linked_repository: ({ id, outside: { values } }) =>
    kinds.flatMap(([kind, field]) =>
      (values[field]?.listed ?? []).map((repository, position) => ({
        ...repository,
        paper_id: id,
        kind,
        position,
      })),
    ),
};

/** Puts the rows, of whichever papers, in the place of all that the stale papers have. */
export async function replacePart(
  transaction: Transaction,
  part: Part,
  { stale, rows }: { stale: string[]; rows: object[] },
): Promise<void> {
  if (stale.length > 0)
    await transaction.write(sql`DELETE FROM ${names([part])} WHERE paper_id = ANY(${stale})`);
  if (rows.length > 0)
    await transaction.write(insertInto(part, ["paper_id", ...columns[part]], rows));
}
