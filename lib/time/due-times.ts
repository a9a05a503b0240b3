import "server-only";
/**
 * When a digest is due: an hour on the wall of the subscriber's own zone, on weekdays or on one
 * weekday. Each local date is due once, whatever the clocks do that night: an hour that is skipped
 * counts from the moment the clock jumps over it, an hour that comes twice counts the first time.
 */
import { Temporal } from "temporal-polyfill";
import { addDays, type Day, dayIn, dayToDate, zoneName } from "@/lib/time/dates";
import { weekOfDay } from "@/lib/time/periods";

export type Rhythm = {
  frequency: "daily" | "weekly";
  timeZone: string;
  hour: number;
};

const farthestDays = 10;
const saturday = 6;

/** The first due instant after `after`. A weekly digest comes on `weekday`, Sunday being 0. */
export function nextDueAt(rhythm: Rhythm, after: Date, weekday: number): Date {
  const today = dayIn(rhythm.timeZone, after);
  for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isDueOn(dayToDate(day).getUTCDay(), rhythm, weekday)) continue;
    const dueAt = wallInstant(day, rhythm.hour, rhythm.timeZone);
    if (dueAt > after) return dueAt;
  }
  throw new Error(`No due time within ${farthestDays} days for ${JSON.stringify(rhythm)}.`);
}

/** The last time, at `now` or before, that the clock on the wall showed that hour, on any day. */
export function lastStruckAt({ timeZone, hour }: Omit<Rhythm, "frequency">, now: Date): Date {
  const today = dayIn(timeZone, now);
  const struckToday = wallInstant(today, hour, timeZone);
  return struckToday <= now ? struckToday : wallInstant(addDays(today, -1), hour, timeZone);
}

/** The day ("2025-12-09") or ISO week ("2025-W50") that an instant falls in, in a zone. */
export function periodOf({ frequency, timeZone }: Rhythm, instant: Date): string {
  const day = dayIn(timeZone, instant);
  return frequency === "daily" ? day : weekOfDay(day);
}

function isDueOn(dayOfWeek: number, { frequency }: Rhythm, weekday: number): boolean {
  return frequency === "weekly" ? dayOfWeek === weekday : dayOfWeek > 0 && dayOfWeek < saturday;
}

/** The instant at which the clock on the wall first shows that hour of that day, or jumps over it. */
function wallInstant(day: Day, hour: number, timeZone: string): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime({ hour });
  // For an hour that is skipped, "earlier" means one before the jump.
  const shown = wall.toZonedDateTime(zoneName(timeZone), { disambiguation: "earlier" });
  const isSkipped = !shown.toPlainDateTime().equals(wall);
  const instant = (isSkipped && shown.getTimeZoneTransition("next")) || shown;
  return new Date(instant.epochMilliseconds);
}
