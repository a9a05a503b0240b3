import "server-only";
/** Owns the storing of papers: reads what is known of a batch's, merges line by line in memory, writes what differs. */
import type { LineStore, Outcome } from "@/lib/imports/batches";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";
import { Ledger } from "@/lib/imports/ledger";
import { mergePaper } from "@/lib/imports/merge-paper";
import {
  mergeOrganization,
  readOrganizationIds,
  readOrganizations,
  writeOrganizations,
} from "@/lib/imports/organizations";
import { readPapers, writePapers } from "@/lib/imports/papers";
import { writeParts } from "@/lib/imports/parts";
import { mergePerson, readPeople, writePeople } from "@/lib/imports/people";
import {
  mergePlacement,
  newPlacement,
  placementKey,
  readNextPositions,
  readPlacements,
  writePlacements,
} from "@/lib/imports/placements";
import type { Transaction } from "@/lib/platform/bulk-session";
import type { Day } from "@/lib/time/dates";

export const paperStore: LineStore<IncomingPaper> = { keyOf: lineKey, store: storePapers };

async function storePapers(transaction: Transaction, papers: IncomingPaper[]): Promise<Outcome[]> {
  const batch = await readBatch(transaction, papers);
  const outcomes = papers.map((paper) => mergeLine(batch, paper));
  await writeBatch(transaction, batch);
  return outcomes;
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
  const known = before ?? newPlacement(day, id, placement.position ?? next);
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
