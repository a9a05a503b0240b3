import "server-only";
import type { KnownOrganization, KnownPerson } from "@/lib/imports/merge-people";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

export async function writePeople(transaction: Transaction, people: KnownPerson[]): Promise<void> {
  if (people.length === 0) return;
  const rows = JSON.stringify(
    people.map(({ handle, dated: { values, seenOn, days } }) => {
      const { fullname, avatarUrl, ...profile } = values;
      return {
        handle,
        name: fullname || handle,
        avatar_url: avatarUrl,
        profile,
        seen_on: seenOn || null,
        field_days: days,
      };
    }),
  );
  await transaction.write(sql`
    INSERT INTO outside_person (handle, name, avatar_url, profile, seen_on, field_days)
    SELECT handle, name, avatar_url, profile, seen_on, field_days
    FROM json_populate_recordset(NULL::outside_person, ${rows}::json)
    ON CONFLICT (handle) DO UPDATE SET
      name = excluded.name, avatar_url = excluded.avatar_url, profile = excluded.profile,
      seen_on = excluded.seen_on, field_days = excluded.field_days`);
}

export async function writeOrganizations(
  transaction: Transaction,
  organizations: KnownOrganization[],
): Promise<void> {
  if (organizations.length === 0) return;
  const rows = JSON.stringify(
    organizations.map(({ slug, name, avatarUrl, outsideId, seenOn }) => ({
      slug,
      name,
      avatar_url: avatarUrl,
      outside_id: outsideId,
      seen_on: seenOn || null,
    })),
  );
  await transaction.write(sql`
    INSERT INTO organization (slug, name, avatar_url, outside_id, seen_on)
    SELECT slug, name, avatar_url, outside_id, seen_on
    FROM json_populate_recordset(NULL::organization, ${rows}::json)
    ON CONFLICT (slug) DO UPDATE SET
      name = excluded.name, avatar_url = excluded.avatar_url, outside_id = excluded.outside_id,
      seen_on = excluded.seen_on`);
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
