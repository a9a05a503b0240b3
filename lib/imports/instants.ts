import { parseDay } from "@/lib/time/dates";

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const mail = /^(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) (?:GMT|UTC|\+0000)$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2025-12-09T01:02:03.000Z" for an ISO date or instant, or null when it does not exist. */
export function parseInstant(text: string): string | null {
  const [, day, time = "00:00", zone = "Z"] = iso.exec(text) ?? [];
  // JavaScript takes the 30th of February for the 2nd of March.
  if (day === undefined || parseDay(day) === null) return null;
  return toText(`${day}T${time}${zone}`);
}

/** The same for arXiv's "Mon, 2 Apr 2007 19:18:42 GMT". */
export function parseMailDate(text: string): string | null {
  const [, day = "", name = "", year = "", time = ""] = mail.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  return parseInstant(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${time}Z`);
}

/**
 * Which of two instants a paper was published at, in whatever order they arrive: one with a time
 * over a bare date, then the earlier, since later versions only ever have later dates.
 */
export function firstPublished(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (isBareDate(one) !== isBareDate(other)) return isBareDate(one) ? other : one;
  return one < other ? one : other;
}

function isBareDate(instant: string): boolean {
  return instant.endsWith("T00:00:00.000Z");
}

function toText(instant: string): string | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  // An offset can carry 9999-12-31 out of the years that a timestamp column holds.
  return text.length === 24 ? text : null;
}
