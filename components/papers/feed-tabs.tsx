import type { Day } from "@/lib/time/dates";
import { monthOfDay, weekOfDay } from "@/lib/time/periods";
import { paths } from "@/lib/addresses/urls";

export type FeedTab = "daily" | "weekly" | "monthly" | "trending";

/** The lists that the day stands in, so that switching keeps the reader's place. */
export function FeedTabs({ current, day }: { current: FeedTab; day: Day | null }) {
  const tabs: [FeedTab, string, string][] = [
    ["daily", "Daily", day && current !== "trending" ? paths.day(day) : paths.latest()],
    ...(day ? periodTabs(day) : []),
    ["trending", "Trending", paths.trending()],
  ];
  return (
    <nav aria-label="Lists" data-print="hide" className="feed-tabs">
      {tabs.map(([tab, label, href]) => (
        <a key={tab} href={href} aria-current={tab === current ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function periodTabs(day: Day): [FeedTab, string, string][] {
  return [
    ["weekly", "Weekly", paths.week(weekOfDay(day))],
    ["monthly", "Monthly", paths.month(monthOfDay(day))],
  ];
}
