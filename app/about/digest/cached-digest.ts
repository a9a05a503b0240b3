import { cacheLife, cacheTag } from "next/cache";
import { getDayDigest, previewDay } from "@/lib/digests/preview";
import { pageTags } from "@/lib/pages/tags";
import type { Day } from "@/lib/time/dates";

/** What the digest of a day says to somebody without topics. */
export async function cachedDayDigest(day: Day) {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.day(day));
  return getDayDigest(day, new Date());
}

/** The same as the mail itself. */
export async function cachedDayMail(day: Day) {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.day(day));
  return previewDay(day, new Date());
}
