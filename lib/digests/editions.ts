import "server-only";
/**
 * Owns the rows that many deliveries share: the digest of a period, and its editions, one for each
 * list of papers that somebody gets.
 */
import { createHash } from "node:crypto";
import type { PlannedDigest } from "@/lib/digests/plan";
import type { Prisma } from "@/lib/generated/prisma/client";

type Transaction = Prisma.TransactionClient;
export type EditionOf = (planned: PlannedDigest) => { digestId: string; editionId: string };

/** Makes the digests and editions that are missing, and tells which ones each planned digest has. */
export async function ensureEditions(
  transaction: Transaction,
  planned: PlannedDigest[],
): Promise<EditionOf> {
  const digestIds = await ensureDigests(transaction, planned);
  const digestIdOf = (row: PlannedDigest) => digestIds.get(digestKey(row)) ?? "";
  const wanted = new Map<string, { digestId: string; key: string; paperIds: string[] }>();
  for (const row of planned) {
    const edition = {
      digestId: digestIdOf(row),
      key: editionKey(row.paperIds),
      paperIds: row.paperIds,
    };
    wanted.set(`${edition.digestId} ${edition.key}`, edition);
  }
  const data = [...wanted]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, edition]) => edition);
  await transaction.edition.createMany({ data, skipDuplicates: true });
  const editions = await transaction.edition.findMany({
    where: { OR: data.map(({ digestId, key }) => ({ digestId, key })) },
    select: { id: true, digestId: true, key: true },
  });
  const ids = new Map(editions.map(({ id, digestId, key }) => [`${digestId} ${key}`, id]));
  return (row) => {
    const digestId = digestIdOf(row);
    return { digestId, editionId: ids.get(`${digestId} ${editionKey(row.paperIds)}`) ?? "" };
  };
}

async function ensureDigests(
  transaction: Transaction,
  planned: PlannedDigest[],
): Promise<Map<string, string>> {
  const wanted = new Map(
    planned.map(({ frequency, period }) => [
      digestKey({ frequency, period }),
      { frequency, period },
    ]),
  );
  // Sorted, so that two senders never wait for each other.
  const data = [...wanted].sort().map(([, digest]) => digest);
  await transaction.digest.createMany({ data, skipDuplicates: true });
  const digests = await transaction.digest.findMany({
    where: { OR: data },
    select: { id: true, frequency: true, period: true },
  });
  return new Map(digests.map((digest) => [digestKey(digest), digest.id]));
}

const digestKey = ({ frequency, period }: Pick<PlannedDigest, "frequency" | "period">) =>
  `${frequency} ${period}`;

const editionKeys = new WeakMap<string[], string>();

/** Computed once for each list, which many subscribers share. */
function editionKey(paperIds: string[]): string {
  const key =
    editionKeys.get(paperIds) ??
    createHash("sha256").update(paperIds.join(" ")).digest("base64url");
  editionKeys.set(paperIds, key);
  return key;
}
