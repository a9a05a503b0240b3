import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CandidateEntry } from "@/components/curate/candidate-entry";
import { HowRanked } from "@/components/curate/how-ranked";
import { QueuedDays } from "@/components/curate/queued-days";
import type { Candidate } from "@/lib/candidates/list";
import { day } from "@/tests/support/factories";

const candidate: Candidate = {
  id: "2512.00001",
  title: "On <b>Trees</b>",
  abstract: "They grow.",
  authors: ["Ada", "Bo", "Cy"],
  authorCount: 5,
  categories: ["cs.AI"],
  publishedAt: new Date("2025-12-09T00:00:00Z"),
  score: 0.4,
  reasons: ["trees", "an author picked 4 times"],
  note: "Ask <i>Ada</i>",
  notedBy: "Cora",
};

test("A candidate says why it ranks so, and each act on it is a form", () => {
  const html = renderToStaticMarkup(<CandidateEntry candidate={candidate} year={2025} />);
  expect(html).toContain("trees · an author picked 4 times");
  expect(html).toContain("Ada, Bo, Cy and 2 more authors · cs.AI · Dec 9");
  expect(html).toContain("Note by Cora:");
  expect(html).not.toContain("<i>Ada");
  const actions = [...html.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, to]) => to);
  expect(actions).toEqual(["/curate/place", "/curate/queue", "/curate/dismiss", "/curate/note"]);
});

test("Only the queue of a day to come waits longer, and only what stands lower moves up", () => {
  const papers = ["a", "b"].map((id) => ({ id, title: id, upvoteCount: 0, submittedBy: null }));
  const [today, monday] = [day("2025-12-05"), day("2025-12-08")];
  const html = renderToStaticMarkup(
    <QueuedDays
      days={[
        { day: today, papers },
        { day: monday, papers: papers.slice(0, 1) },
      ]}
      today={today}
    />,
  );
  expect(html).toContain("Today: Fri, Dec 5, 2025");
  expect(html).toContain("Queued: Mon, Dec 8, 2025");
  expect(html.match(/>Move up</g)).toHaveLength(1);
  expect(html.match(/>A day later</g)).toHaveLength(1);
  expect(html.match(/>Take off</g)).toHaveLength(3);
});

test("The list says what it learned from, or that it learned nothing yet", () => {
  expect(renderToStaticMarkup(<HowRanked learning={null} />)).toContain("Nothing is learned yet");
  const learning = { learnedOn: "2025-12-09", isOwn: true, paperCount: 12_000, pickCount: 800 };
  expect(renderToStaticMarkup(<HowRanked learning={learning} />)).toContain(
    "learned here from 800 picks among 12,000 papers",
  );
});
