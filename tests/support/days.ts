import { parseDay } from "@/lib/time/dates";

/** A day that certainly exists. */
export function day(text: string) {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}
