/**
 * Values of which the latest day's stand, whatever the order they arrive in. A value that a later
 * day does not name stays: sources drop and add fields over the years. Pure.
 */
export type Dated<Values> = {
  values: Partial<Values>;
  /** The latest day seen; "" when only undated sources were. */
  seenOn: string;
  /** The day of each value that is not of `seenOn`. */
  days: Partial<Record<keyof Values, string>>;
};

/** The day of a value that people gave here: no import comes later. */
export const givenHere = "9999-12-31";

/** The day the known value is from; null when there is none. What people took away here stays away. */
export function namedOn<Values>(known: Dated<Values>, field: keyof Values): string | null {
  const on = known.days[field];
  if (known.values[field] !== undefined) return on ?? known.seenOn;
  return on === givenHere ? on : null;
}

export function takeLatest<Values extends object>(
  known: Dated<Values>,
  { values: incoming, day }: { values: Partial<Values>; day: string },
  settleTie: <Value>(known: Value, incoming: Value) => Value = (_known, value) => value,
): Dated<Values> {
  const latest: Dated<Values> = {
    values: { ...known.values },
    seenOn: day > known.seenOn ? day : known.seenOn,
    days: {},
  };
  const fields = Object.keys({ ...known.days, ...known.values, ...incoming }) as (keyof Values)[];
  for (const field of fields) {
    let on = namedOn(known, field);
    if (incoming[field] !== undefined && (on === null || day >= on)) {
      latest.values[field] =
        on === day ? settleTie(known.values[field], incoming[field]) : incoming[field];
      on = day;
    }
    if (on !== null && on !== latest.seenOn) latest.days[field] = on;
  }
  return latest;
}

type Given<Values> = { [Key in keyof Values]?: Values[Key] | null | undefined };

/** What a source or a row names: null and undefined name nothing. */
export function withoutAbsent<Values extends object>(given: Given<Values>): Partial<Values> {
  const named = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(named) as Partial<Values>;
}

/** Settles a tie of two values of one day: the same one stands in either order. */
export function greater<Value>(one: Value, other: Value): Value {
  return rankable(other) > rankable(one) ? other : one;
}

function rankable(value: unknown): string {
  if (typeof value === "number") return value.toFixed(3).padStart(24, "0");
  return JSON.stringify(value);
}
