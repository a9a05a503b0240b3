import { StepLink } from "@/components/ui/step-link";
import type { Day } from "@/lib/time/dates";
import { formatDayLong } from "@/lib/time/format";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { DayRank } from "@/lib/feed/day-rank";
import { paths } from "@/lib/addresses/urls";

/** One step back and forward among the papers of the same day. */
export function DayNeighbours({ day, dayRank }: { day: Day; dayRank: DayRank }) {
  const { previous, next } = dayRank;
  return (
    <nav
      aria-label="Papers of the same day"
      data-print="hide"
      className="flex flex-wrap items-center gap-2 py-4 text-sm"
    >
      {previous && (
        <StepLink href={paths.paper(previous.id)} rel="prev" label={shorten(previous.title)} />
      )}
      <a href={paths.day(day)} className="px-2 py-1.5 text-soft hover:text-ink hover:underline">
        {formatDayLong(day)}
      </a>
      {next && <StepLink href={paths.paper(next.id)} rel="next" label={shorten(next.title)} />}
    </nav>
  );
}

function shorten(title: string): string {
  const plain = toPlainText(title);
  return plain.length > 44 ? `${plain.slice(0, 42).trimEnd()}…` : plain;
}
