import { type Day, parseDay } from "@/lib/time/dates";

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const mail =
  /^(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) (?:GMT|UTC?|Z|([+-]\d{4}))$/;
const unpadded = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** Since 1990, before 2100: no number of seconds is one of milliseconds, and no year is either. */
const epoch = { first: 631_152_000, end: 4_102_444_800 };
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2025-12-09T01:02:03.000Z" for an ISO date or instant, or null when it does not exist. */
export function parseInstant(text: string): string | null {
  const [, day, time = "00:00", zone = "Z"] = iso.exec(text) ?? [];
  // JavaScript takes the 30th of February for the 2nd of March.
  if (day === undefined || parseDay(day) === null) return null;
  return toText(`${day}T${time}${zone}`);
}

/** The same for a mail's "Mon, 2 Apr 2007 19:18:42 GMT", which arXiv writes too. */
export function parseMailDate(text: string): string | null {
  const [, day = "", name = "", year = "", time = "", zone = "Z"] = mail.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  const padded = [year, String(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return parseInstant(`${padded}T${time}${zone}`);
}

/** An instant in whichever way it is written, a number of seconds or milliseconds among them. */
export function parseAnyInstant(given: string): string | null {
  const text = given.trim();
  return parseInstant(text) ?? parseMailDate(text) ?? parseEpoch(text) ?? parseUnpadded(text);
}

/** A feed day, padded or not; of an instant, the day that it names. */
export function parseFeedDay(given: string): Day | null {
  const text = given.trim();
  const instant = parseInstant(text) === null ? parseUnpadded(text) : text;
  return instant === null ? null : parseDay(instant.slice(0, 10));
}

function parseEpoch(text: string): string | null {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  const seconds = number < epoch.end ? number : number / 1000;
  return seconds >= epoch.first && seconds < epoch.end ? toText(seconds * 1000) : null;
}

function parseUnpadded(text: string): string | null {
  const [, year, month = "", day = ""] = unpadded.exec(text) ?? [];
  return year ? parseInstant([year, month.padStart(2, "0"), day.padStart(2, "0")].join("-")) : null;
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

function toText(instant: string | number): string | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  // An offset can carry 9999-12-31 out of the years that a timestamp column holds.
  return text.length === 24 ? text : null;
}
