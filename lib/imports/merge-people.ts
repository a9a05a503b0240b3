import type { IncomingOrganization } from "@/lib/imports/incoming-paper";
import { type Dated, takeLatest } from "@/lib/papers/dated-values";

export type KnownPerson = { handle: string; dated: Dated<Record<string, unknown>> };
export type KnownOrganization = IncomingOrganization & { seenOn: string };

/** A day names a person many times; whichever came last, the same value must stand. */
export function mergePerson(
  known: KnownPerson | undefined,
  { handle, values }: { handle: string; values: Record<string, unknown> },
  day: string,
): KnownPerson {
  const dated = known?.dated ?? { values: {}, seenOn: "", days: {} };
  return { handle, dated: takeLatest(dated, { values, day }, greater) };
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

/** Of two values of one day, the same one in either order. */
function greater<Value>(one: Value, other: Value): Value {
  return rankable(other) > rankable(one) ? other : one;
}

function rankable(value: unknown): string {
  if (typeof value === "number") return value.toFixed(3).padStart(24, "0");
  return JSON.stringify(value);
}
