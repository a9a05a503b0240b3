import { DayStepper } from "@/components/papers/day-stepper";
import type { DayFeed } from "@/lib/feed";

export function DayHeader({ feed, curatorName }: { feed: DayFeed; curatorName: string }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 py-6">
      <div>
        <h1 className="text-3xl font-bold">Daily Papers</h1>
        <p className="text-soft">by {curatorName} and the research community</p>
      </div>
      <DayStepper day={feed.day} previousDay={feed.previousDay} nextDay={feed.nextDay} />
    </div>
  );
}
