import "server-only";
import { env } from "@/lib/platform/env/env";
import { type Day, dayIn } from "@/lib/time/dates";

/** The date in the feed's own time zone. */
export function feedToday(now: Date): Day {
  return dayIn(env.FEED_TIME_ZONE, now);
}
