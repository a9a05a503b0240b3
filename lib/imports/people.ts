import "server-only";
/** Owns the outside people and organisations that imports name. The later day's word stands. */
import type { Prisma } from "@/lib/generated/prisma/client";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";

type Transaction = Prisma.TransactionClient;
type Values = Record<string, unknown>;
type Person = {
  handle: string;
  name: string;
  avatar_url: string | null;
  profile: Values;
  seen_on: string | null;
};

export async function storePeople(transaction: Transaction, lines: IncomingPaper[]): Promise<void> {
  const people = JSON.stringify(foldPeople(lines));
  await transaction.$executeRaw`
    insert into outside_person (handle, name, avatar_url, profile, seen_on)
    select handle, name, avatar_url, profile, seen_on
    from json_populate_recordset(null::outside_person, ${people}::json)
    on conflict (handle) do update set
      name = case when outside_person.seen_on >= excluded.seen_on then outside_person.name else excluded.name end,
      avatar_url = case when outside_person.seen_on >= excluded.seen_on
        then coalesce(outside_person.avatar_url, excluded.avatar_url)
        else coalesce(excluded.avatar_url, outside_person.avatar_url) end,
      profile = case when outside_person.seen_on >= excluded.seen_on
        then excluded.profile || outside_person.profile else outside_person.profile || excluded.profile end,
      seen_on = greatest(outside_person.seen_on, excluded.seen_on)
    where outside_person.seen_on is distinct from greatest(outside_person.seen_on, excluded.seen_on)
      or not outside_person.profile @> (excluded.profile || outside_person.profile)`;
}

/** Each person once, as the latest day of these lines tells them; an earlier day adds what is missing. */
function foldPeople(lines: IncomingPaper[]): Person[] {
  const people = new Map<string, Person>();
  for (const line of lines) {
    for (const { handle, values } of line.people) {
      const known = people.get(handle);
      const isLater = !known || (line.day ?? "") > (known.seen_on ?? "");
      const profile = isLater ? { ...known?.profile, ...values } : { ...values, ...known.profile };
      people.set(handle, {
        handle,
        name: text(profile.fullname) ?? handle,
        avatar_url: text(profile.avatarUrl),
        profile,
        seen_on: isLater ? (line.day ?? known?.seen_on ?? null) : known.seen_on,
      });
    }
  }
  return [...people.values()].toSorted((one, other) => (one.handle < other.handle ? -1 : 1));
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

export async function storeOrganizations(
  transaction: Transaction,
  lines: IncomingPaper[],
): Promise<void> {
  const named = new Map<string, object>();
  for (const { organization, day } of lines.toSorted((one, other) =>
    (one.day ?? "") < (other.day ?? "") ? -1 : 1,
  )) {
    if (!organization) continue;
    const { slug, name, avatarUrl, outsideId } = organization;
    named.set(slug, { slug, name, avatar_url: avatarUrl, outside_id: outsideId, seen_on: day });
  }
  const rows = JSON.stringify([...named].toSorted().map(([, row]) => row));
  await transaction.$executeRaw`
    insert into organization (slug, name, avatar_url, outside_id, seen_on)
    select slug, name, avatar_url, outside_id, seen_on
    from json_populate_recordset(null::organization, ${rows}::json)
    on conflict (slug) do update set
      name = excluded.name, avatar_url = excluded.avatar_url,
      outside_id = excluded.outside_id, seen_on = excluded.seen_on
    where organization.seen_on is null and excluded.seen_on is not null
      or excluded.seen_on > organization.seen_on`;
}
