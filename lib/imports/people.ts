import "server-only";
/** Owns the outside people that imports name: reading, merging and writing them. */
import type { IncomingPerson } from "@/lib/imports/incoming-paper";
import { insertInto, orReplace } from "@/lib/imports/rows";
import { type Dated, greater, takeLatest } from "@/lib/papers/dated-values";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

export type KnownPerson = { handle: string; dated: Dated<Record<string, unknown>> };

export const personColumns = ["name", "avatar_url", "profile", "seen_on", "field_days"] as const;

type Row = {
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
  const rows = await transaction.list<Row>(sql`
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

/** A day names a person many times; whichever came last, the same value must stand. */
export function mergePerson(
  known: KnownPerson | undefined,
  { handle, values }: IncomingPerson,
  day: string,
): KnownPerson {
  const dated = known?.dated ?? { values: {}, seenOn: "", days: {} };
  return { handle, dated: takeLatest(dated, { values, day }, greater) };
}

export async function writePeople(transaction: Transaction, people: KnownPerson[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ handle, dated: { values, seenOn, days } }) => {
    const { fullname, avatarUrl, ...profile } = values;
    return {
      handle,
      name: fullname || handle,
      avatar_url: avatarUrl,
      profile,
      seen_on: seenOn || null,
      field_days: days,
    };
  });
  await transaction.write(sql`
    ${insertInto("outside_person", ["handle", ...personColumns], rows)}
    ${orReplace(["handle"], personColumns)}`);
}
