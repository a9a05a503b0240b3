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
    <div className="list-header">
      <div>
        <h1 className="text-2xl/8 font-bold sm:text-3xl">{title}</h1>
        <p className="text-sm text-soft sm:text-base">
          by {curatorName} and the research community
        </p>
      </div>
      <FeedTabs current={current} day={day} />
      {children}
    </div>
  );
}
