import "server-only";
import type { Day } from "@/lib/time/dates";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";
import { Ledger } from "@/lib/imports/ledger";
import { mergePaper } from "@/lib/imports/merge-paper";
import { mergeOrganization, mergePerson } from "@/lib/imports/merge-people";
import { mergePlacement } from "@/lib/imports/merge-placement";
import { readPapers } from "@/lib/imports/read-papers";
import { readOrganizations, readPeople } from "@/lib/imports/read-people";
import { placementKey, readNextPositions, readPlacements } from "@/lib/imports/read-placements";
import { type Session, sql, type Transaction } from "@/lib/platform/bulk-session";
import { rememberKeys } from "@/lib/imports/seen-lines";
import { writePapers } from "@/lib/imports/write-papers";
import { writeParts } from "@/lib/imports/write-parts";
import { readOrganizationIds, writeOrganizations, writePeople } from "@/lib/imports/write-people";
import { writePlacements } from "@/lib/imports/write-placements";

export type Outcome = "inserted" | "updated" | "unchanged";

/**
 * Stores a batch in one transaction: reads what is known of its papers, merges line by line in
 * memory, writes what differs. Imports take turns batch by batch, so two at once are safe.
 */
export function storeBatch(session: Session, papers: IncomingPaper[]): Promise<Outcome[]> {
  return session.transact(async (transaction) => {
    await transaction.list(sql`SELECT pg_advisory_xact_lock(hashtext('papers import'))`);
    const fresh = await rememberKeys(transaction, unique(papers.map(lineKey)));
    const batch = await readBatch(transaction, papers);
    // Of lines that say the same twice the first counts.
    const outcomes = papers.map((paper) =>
      fresh.delete(lineKey(paper)) ? mergeLine(batch, paper) : "unchanged",
    );
    await writeBatch(transaction, batch);
    return outcomes;
  });
}

type Batch = Awaited<ReturnType<typeof readBatch>>;

async function readBatch(transaction: Transaction, papers: IncomingPaper[]) {
  const ids = unique(papers.map(({ id }) => id));
  const days = unique(papers.flatMap(({ day }): Day[] => (day ? [day] : [])));
  const handles = unique(papers.flatMap(({ people }) => people.map(({ handle }) => handle)));
  const slugs = unique(
    papers.flatMap(({ organization }) => (organization ? [organization.slug] : [])),
  );
  return {
    papers: new Ledger(await readPapers(transaction, ids)),
    placements: new Ledger(await readPlacements(transaction, days, ids)),
    nextPositions: await readNextPositions(transaction, days),
    people: new Ledger(await readPeople(transaction, handles)),
    organizations: new Ledger(await readOrganizations(transaction, slugs)),
  };
}

function mergeLine(batch: Batch, incoming: IncomingPaper): Outcome {
  const day = incoming.day ?? "";
  const known = batch.papers.get(incoming.id);
  let hasChanged = batch.papers.set(incoming.id, mergePaper(known, incoming));
  for (const person of incoming.people) {
    const merged = mergePerson(batch.people.get(person.handle), person, day);
    hasChanged = batch.people.set(person.handle, merged) || hasChanged;
  }
  if (incoming.organization) {
    const { slug } = incoming.organization;
    const merged = mergeOrganization(batch.organizations.get(slug), incoming.organization, day);
    hasChanged = batch.organizations.set(slug, merged) || hasChanged;
  }
  const placed = placeLine(batch, incoming);
  if (!known || placed === "inserted") return "inserted";
  return hasChanged || placed === "updated" ? "updated" : "unchanged";
}

function placeLine(batch: Batch, { id, day, placement }: IncomingPaper): Outcome {
  if (!day || !placement) return "unchanged";
  const key = placementKey(day, id);
  const next = batch.nextPositions.get(day) ?? 0;
  const before = batch.placements.get(key);
  const known = before ?? {
    day,
    paperId: id,
    position: placement.position ?? next,
    isSubmittedHere: false,
    submitterHandle: null,
    submittedAt: null,
    publishedAt: null,
    isAuthorParticipating: false,
  };
  const merged = mergePlacement(known, placement);
  batch.nextPositions.set(day, Math.max(next, merged.position + 1));
  const hasChanged = batch.placements.set(key, merged);
  if (!before) return "inserted";
  return hasChanged ? "updated" : "unchanged";
}

async function writeBatch(transaction: Transaction, batch: Batch): Promise<void> {
  await writePeople(transaction, afterOf(batch.people));
  await writeOrganizations(transaction, afterOf(batch.organizations));
  const papers = batch.papers.changes();
  const slugs = unique(papers.flatMap(({ after }) => after.outside.values.organization ?? []));
  await writePapers(transaction, papers, await readOrganizationIds(transaction, slugs));
  await writeParts(transaction, papers);
  await writePlacements(transaction, afterOf(batch.placements));
}

function afterOf<Entry>(ledger: Ledger<Entry>): Entry[] {
  return ledger.changes().map(({ after }) => after);
}

/** The same paper on the same day is the same line; arXiv's records have their own date instead. */
function lineKey({ id, day, arxiv }: IncomingPaper): string {
  return `${day ?? arxiv?.updatedOn ?? ""} ${id}`;
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)];
}
