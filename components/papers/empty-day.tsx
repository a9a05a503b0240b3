import type { DayFeed } from "@/lib/feed/days";
import { formatDayLong } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

/** A day on which nothing stands, with the way to the nearest that has papers. */
export function EmptyDay({ feed }: { feed: DayFeed }) {
  const nearest = nearestDay(feed);
  return (
    <p className="py-16 text-center text-lg">
      No papers on {formatDayLong(feed.day)}.{" "}
      {nearest && (
        <a href={paths.day(nearest)} className="text-accent underline">
          See papers for {formatDayLong(nearest)}
        </a>
      )}
    </p>
  );
}

function nearestDay({ day, previousDay, nextDay }: DayFeed) {
  if (!previousDay || !nextDay) return previousDay ?? nextDay;
  const at = Date.parse(day);
  return Date.parse(nextDay) - at < at - Date.parse(previousDay) ? nextDay : previousDay;
}
