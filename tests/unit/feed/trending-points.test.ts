import { describe, expect, it } from "vitest";
import { type TrendingPaper, type TrendingVote, trendingScore } from "@/lib/feed/trending-score";

const halfLife = 2 * 86_400_000;
const now = Date.parse("2025-12-10T18:00:00Z");
const minute = 60_000;
const day = 86_400_000;

/** Nothing but its place on the feed of `now`. */
const bare: TrendingPaper = {
  feedDay: new Date(now),
  outsideUpvotes: 0,
  outsideComments: 0,
  githubStars: null,
  votes: [],
  comments: [],
};

/** The points of a paper, as seen at `now`. */
function pointsOf(change: Partial<TrendingPaper>): number {
  const score = trendingScore({ ...bare, ...change });
  return score === null ? 0 : 2 ** (score - now / halfLife);
}

const vote = (change: Partial<TrendingVote> = {}): TrendingVote => ({
  castAt: new Date(now),
  accountCreatedAt: new Date(now - 30 * day),
  hasOutsideSignIn: false,
  ...change,
});

/** Votes by accounts made `made` and cast `cast` milliseconds after one another. */
const inARow = (count: number, { made, cast }: { made: number; cast: number }) =>
  Array.from({ length: count }, (_, index) =>
    vote({
      castAt: new Date(now - index * cast),
      accountCreatedAt: new Date(now - 30 * day + index * made),
    }),
  );

const comment = (by: string, at = now) => ({ by, at: new Date(at) });

describe("A paper's points", () => {
  it.each([
    ["standing on the feed", {}, 1],
    ["each upvote from outside", { outsideUpvotes: 3 }, 4],
    ["an upvote here", { votes: [vote()] }, 2],
    ["nine stars", { githubStars: 9 }, 2],
    ["no star", { githubStars: 0 }, 1],
    ["a comment here", { outsideUpvotes: 3, comments: [comment("ann")] }, 4.5],
    ["comments outside", { outsideUpvotes: 3, outsideComments: 2 }, 5],
    ["comments at most half of what the votes weigh", { outsideComments: 100 }, 1.5],
    [
      "one person's comments once",
      { outsideUpvotes: 3, comments: [comment("ann"), comment("ann")] },
      4.5,
    ],
    [
      "two people's comments twice",
      { outsideUpvotes: 3, comments: [comment("ann"), comment("bob")] },
      5,
    ],
  ])("are those of %s", (_, change, points) => {
    expect(pointsOf(change)).toBeCloseTo(points, 3);
  });

  it("halve in two days", () => {
    expect(pointsOf({ feedDay: new Date(now - 2 * day) })).toBeCloseTo(0.5, 3);
    expect(pointsOf({ feedDay: new Date(now - 4 * day), outsideUpvotes: 3 })).toBeCloseTo(1, 3);
  });

  it("are each as old as what earned them", () => {
    const feedDay = new Date(now - 2 * day);
    expect(pointsOf({ feedDay, votes: [vote()] })).toBeCloseTo(1.5, 3);
    expect(pointsOf({ feedDay, outsideUpvotes: 3, comments: [comment("ann")] })).toBeCloseTo(
      2.5,
      3,
    );
    expect(pointsOf({ feedDay, githubStars: 99, votes: [vote()] })).toBeCloseTo(2.5, 3);
  });

  it("of somebody's comments are as old as the first, in whatever order they come", () => {
    const [early, late] = [comment("ann", now - 2 * day), comment("ann")];
    const votes = [vote(), vote({ accountCreatedAt: new Date(now - 60 * day) })];
    expect(pointsOf({ votes, comments: [early, late] })).toBeCloseTo(3.25, 3);
    expect(pointsOf({ votes, comments: [late, early] })).toBeCloseTo(3.25, 3);
  });

  it("of a paper of no feed day are those of its votes alone", () => {
    const elsewhere = { feedDay: null, outsideUpvotes: 9, outsideComments: 9, githubStars: 9 };
    expect(trendingScore({ ...bare, ...elsewhere })).toBeNull();
    expect(pointsOf({ ...elsewhere, votes: [vote()] })).toBeCloseTo(1, 3);
  });
});

describe("A new account's upvote", () => {
  const castAfter = (age: number, hasOutsideSignIn = false) => ({
    votes: [vote({ accountCreatedAt: new Date(now - age), hasOutsideSignIn })],
  });

  it("counts from the account's second day", () => {
    expect(pointsOf(castAfter(day - 1))).toBeCloseTo(1, 3);
    expect(pointsOf(castAfter(day))).toBeCloseTo(2, 3);
  });

  it("counts at once where another site vouches for it", () => {
    expect(pointsOf(castAfter(0, true))).toBeCloseTo(2, 3);
  });
});

describe("Upvotes of accounts", () => {
  it("made and cast together count as the square root of their number", () => {
    expect(pointsOf({ votes: inARow(4, { made: 0, cast: 0 }) })).toBeCloseTo(3, 3);
    expect(pointsOf({ votes: inARow(9, { made: 10 * minute, cast: 0 }) })).toBeCloseTo(4, 3);
  });

  it("made more than ten minutes apart count each", () => {
    expect(pointsOf({ votes: inARow(4, { made: 10 * minute + 1, cast: 0 }) })).toBeCloseTo(5, 3);
  });

  it("cast within the hour count together, those cast later do not", () => {
    const weight = (apart: number) => 1 + 2 ** (-apart / halfLife);
    const hour = 60 * minute;
    const together = pointsOf({ votes: inARow(2, { made: 0, cast: hour }) });
    expect(together).toBeCloseTo(1 + weight(hour) / Math.SQRT2, 3);
    const apart = pointsOf({ votes: inARow(2, { made: 0, cast: hour + 1 }) });
    expect(apart).toBeCloseTo(1 + weight(hour + 1), 3);
  });

  it("count together in whatever order they are read", () => {
    const votes = inARow(4, { made: 5 * minute, cast: 0 });
    const [first, second, third, fourth] = votes;
    const shuffled = [third, first, fourth, second].flatMap((one) => one ?? []);
    expect(pointsOf({ votes: shuffled })).toBeCloseTo(3, 3);
  });
});
