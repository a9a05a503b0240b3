import { DayStepper } from "@/components/papers/day-stepper";
import { ListHeader } from "@/components/papers/list-header";
import type { DayFeed } from "@/lib/feed/days";

export function DayHeader({ feed, curatorName }: { feed: DayFeed; curatorName: string }) {
  return (
    <ListHeader title="Daily Papers" curatorName={curatorName} current="daily" day={feed.day}>
      <DayStepper day={feed.day} previousDay={feed.previousDay} nextDay={feed.nextDay} />
    </ListHeader>
  );
}
