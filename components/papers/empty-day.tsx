import type { Day } from "@/lib/time/dates";
import type { DayFeed } from "@/lib/feed/days";
import { formatDayLong } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

/** A day on which nothing stands, with the ways to the nearest that have papers. */
export function EmptyDay({ feed }: { feed: DayFeed }) {
  const { day, previousDay, nextDay } = feed;
  return (
    <div className="py-16 text-center">
      <p className="text-lg">No papers on {formatDayLong(day)}</p>
      <ul className="mt-4 space-y-2">
        {[previousDay, nextDay].map((near) => near && <NearDay key={near} day={near} />)}
        <li>
          <a href={paths.submit()} className="text-accent underline">
            Submit a paper
          </a>
        </li>
      </ul>
    </div>
  );
}

function NearDay({ day }: { day: Day }) {
  return (
    <li>
      <a href={paths.day(day)} className="text-accent underline">
        See papers for {formatDayLong(day)}
      </a>
    </li>
  );
}
