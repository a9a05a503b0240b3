import "server-only";
import type { Dated } from "@/lib/papers/dated-values";
import type { KnownOrganization, KnownPerson } from "@/lib/imports/merge-people";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

type PersonRow = {
  handle: string;
  fullname: string;
  avatarUrl: string | null;
  profile: Record<string, unknown>;
  seenOn: string;
  days: Dated<Record<string, unknown>>["days"];
};

export async function readPeople(
  transaction: Transaction,
  handles: string[],
): Promise<Map<string, KnownPerson>> {
  if (handles.length === 0) return new Map();
  const rows = await transaction.list<PersonRow>(sql`
    SELECT
      handle, name AS fullname, avatar_url AS "avatarUrl", profile,
      coalesce(seen_on::text, '') AS "seenOn", field_days AS days
    FROM outside_person WHERE handle = ANY(${handles})`);
  return new Map(
    rows.map(({ handle, fullname, avatarUrl, profile, seenOn, days }) => {
      const values = { ...profile, fullname, ...(avatarUrl !== null && { avatarUrl }) };
      return [handle, { handle, dated: { values, seenOn, days } }];
    }),
  );
}

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
