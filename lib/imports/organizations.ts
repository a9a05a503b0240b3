import "server-only";
/** Owns the organizations that imports name: reading, merging and writing them. */
import type { IncomingOrganization } from "@/lib/imports/incoming-paper";
import { insertInto, orReplace } from "@/lib/imports/rows";
import { greater } from "@/lib/papers/dated-values";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

export type KnownOrganization = IncomingOrganization & { seenOn: string };

const columns = ["name", "avatar_url", "outside_id", "seen_on"] as const;
export type OrganizationRow = { slug: string } & Record<(typeof columns)[number], string | null>;

export async function readOrganizations(
  transaction: Transaction,
  slugs: string[],
): Promise<Map<string, KnownOrganization>> {
  if (slugs.length === 0) return new Map();
  const rows = await transaction.list<KnownOrganization>(sql`
    SELECT
      slug, name, avatar_url AS "avatarUrl", outside_id AS "outsideId",
      coalesce(seen_on::text, '') AS "seenOn"
    FROM organization WHERE slug = ANY(${slugs})`);
  return new Map(rows.map((row) => [row.slug, row]));
}

/** An organization comes whole, so that the latest day's replaces all of it. */
export function mergeOrganization(
  known: KnownOrganization | undefined,
  incoming: IncomingOrganization,
  day: string,
): KnownOrganization {
  const organization = { ...incoming, seenOn: day };
  if (!known || day > known.seenOn) return organization;
  return day < known.seenOn ? known : greater(known, organization);
}

export function writeOrganizations(
  transaction: Transaction,
  organizations: KnownOrganization[],
): Promise<void> {
  return writeOrganizationRows(
    transaction,
    organizations.map(({ slug, name, avatarUrl, outsideId, seenOn }) => ({
      slug,
      name,
      avatar_url: avatarUrl,
      outside_id: outsideId,
      seen_on: seenOn || null,
    })),
  );
}

/** An organization that is known from a later day stays as it is. */
export async function writeOrganizationRows(
  transaction: Transaction,
  rows: OrganizationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.write(sql`
    ${insertInto("organization", ["slug", ...columns], rows)}
    ${orReplace(["slug"], columns)}
    WHERE coalesce(organization.seen_on, '-infinity') <= coalesce(excluded.seen_on, '-infinity')`);
}

/** The row ids of organizations by their slugs. */
export async function readOrganizationIds(
  transaction: Transaction,
  slugs: string[],
): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const rows = await transaction.list<{ id: number; slug: string }>(sql`
    SELECT id, slug FROM organization WHERE slug = ANY(${slugs})`);
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
