import { DatePicker } from "@/components/papers/date-picker";
import { StepLink } from "@/components/ui/step-link";
import type { Day } from "@/lib/time/dates";
import { formatDayLong, formatDayShort } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

type Props = { day: Day; previousDay: Day | null; nextDay: Day | null };

/** The page's day between the nearest days that have papers. */
export function DayStepper({ day, previousDay, nextDay }: Props) {
  return (
    <nav aria-label="Days" data-print="hide" className="stepper">
      {previousDay && (
        <StepLink href={paths.day(previousDay)} rel="prev" label={formatDayShort(previousDay)} />
      )}
      <DatePicker day={day}>
        <time dateTime={day} className="font-semibold">
          <DayInWords day={day} />
        </time>
      </DatePicker>
      {nextDay && <StepLink href={paths.day(nextDay)} rel="next" label={formatDayShort(nextDay)} />}
    </nav>
  );
}

/** On a phone the month and the day stand alone. */
function DayInWords({ day }: { day: Day }) {
  const [weekday, monthAndDay, year] = formatDayLong(day).split(", ");
  return (
    <>
      <span className="max-sm:hidden">{weekday}, </span>
      {monthAndDay}
      <span className="max-sm:hidden">, {year}</span>
    </>
  );
}
