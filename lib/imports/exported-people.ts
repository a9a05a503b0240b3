import "server-only";
/** Owns the people that an export names. */
import type { ExportedPerson } from "@/lib/imports/exported-line";
import { personColumns } from "@/lib/imports/people";
import { insertInto, orReplace } from "@/lib/imports/rows";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

const columns = [...personColumns, "is_member"] as const;

/** The handle a person has here. */
export type HandleOf = (person: ExportedPerson | null) => string | null;

/**
 * Writes the people as outside people, who can never sign in. A member of the other site whose handle
 * is somebody else's here goes by their id, so that nobody is taken for another.
 */
export async function writeExportedPeople(
  transaction: Transaction,
  given: ExportedPerson[],
): Promise<HandleOf> {
  const taken = await readTaken(transaction, given);
  const handleOf: HandleOf = (person) =>
    person && person.is_member && taken.has(person.handle.toLowerCase())
      ? String(person.profile._id)
      : (person?.handle ?? null);
  const people = new Map(given.map((person) => [handleOf(person), person]));
  if (people.size === 0) return handleOf;
  const rows = [...people].map(([handle, person]) => ({ ...person, handle }));
  await transaction.write(sql`
    ${insertInto("outside_person", ["handle", ...columns], rows)}
    ${orReplace(["handle"], columns)}
    WHERE outside_person.is_member = excluded.is_member
      AND coalesce(outside_person.seen_on, '-infinity') <= coalesce(excluded.seen_on, '-infinity')`);
  return handleOf;
}

/** In lower case the members' handles that somebody else has here. */
async function readTaken(transaction: Transaction, given: ExportedPerson[]): Promise<Set<string>> {
  const members = given.filter(({ is_member }) => is_member);
  if (members.length === 0) return new Set();
  const rows = JSON.stringify(
    members.map(({ handle, profile }) => ({ handle: handle.toLowerCase(), id: profile._id })),
  );
  const taken = await transaction.list<{ handle: string }>(sql`
    SELECT DISTINCT given.handle
    FROM json_to_recordset(${rows}::json) AS given(handle text, id text)
    WHERE EXISTS (SELECT FROM "user" WHERE lower("user".handle) = given.handle)
      OR EXISTS (
        SELECT FROM outside_person AS known WHERE lower(known.handle) = given.handle
          AND (NOT known.is_member OR known.profile ->> '_id' IS DISTINCT FROM given.id))`);
  return new Set(taken.map(({ handle }) => handle));
}
