import type { ReactNode } from "react";
import { FeedTabs, type FeedTab } from "@/components/papers/feed-tabs";
import type { Day } from "@/lib/time/dates";

type Props = {
  title: string;
  curatorName: string;
  current: FeedTab;
  day: Day | null;
  children?: ReactNode;
};

/** The head of every list of papers: its name, the other lists, and the way to its neighbours. */
export function ListHeader({ title, curatorName, current, day, children }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 py-6">
      <div>
        <h1 className="text-3xl font-bold">{title}</h1>
        <p className="text-soft">by {curatorName} and the research community</p>
      </div>
      <FeedTabs current={current} day={day} />
      {children}
    </div>
  );
}
