import { expect, it } from "vitest";
import { type TrendingPaper, type TrendingVote, trendingScore } from "@/lib/feed/trending-score";

const now = Date.parse("2025-12-10T18:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const daysAgo = (days: number) => new Date(now - days * day);

const bare: TrendingPaper = {
  feedDay: daysAgo(0),
  outsideUpvotes: 0,
  outsideComments: 0,
  githubStars: null,
  votes: [],
  comments: [],
};

/** Votes of established members who have nothing to do with one another. */
function members(count: number, castAt: Date): TrendingVote[] {
  return Array.from({ length: count }, (_, index) => ({
    castAt,
    accountCreatedAt: new Date(castAt.getTime() - (30 + index) * day),
    hasOutsideSignIn: false,
  }));
}

/** Accounts made one minute apart a month ago that vote one minute apart. */
function ring(count: number, castAt: Date): TrendingVote[] {
  return Array.from({ length: count }, (_, index) => ({
    castAt: new Date(castAt.getTime() + index * 60_000),
    accountCreatedAt: new Date(castAt.getTime() - 30 * day + index * 60_000),
    hasOutsideSignIn: false,
  }));
}

const newcomers = (count: number, hasOutsideSignIn: boolean): TrendingVote[] =>
  Array.from({ length: count }, (_, index) => ({
    castAt: daysAgo(0),
    accountCreatedAt: new Date(now - hour - index * 11 * 60_000),
    hasOutsideSignIn,
  }));

const commenters = (count: number, at: Date) =>
  Array.from({ length: count }, (_, index) => ({ by: `reader ${index}`, at }));

/** Highest first. */
const cases: [string, TrendingPaper][] = [
  ["a hundred upvotes today", { ...bare, outsideUpvotes: 100 }],
  [
    "an old paper that sixty members found today",
    { ...bare, feedDay: daysAgo(900), votes: members(60, daysAgo(0)) },
  ],
  ["a hundred upvotes two days ago", { ...bare, feedDay: daysAgo(2), outsideUpvotes: 100 }],
  ["forty upvotes today", { ...bare, outsideUpvotes: 40 }],
  [
    "thirty upvotes today and a library of 100,000 stars",
    { ...bare, outsideUpvotes: 30, githubStars: 100_000 },
  ],
  [
    "thirty upvotes today and eight people talking",
    { ...bare, outsideUpvotes: 30, comments: commenters(8, daysAgo(0)) },
  ],
  ["thirty upvotes today and code with 99 stars", { ...bare, outsideUpvotes: 30, githubStars: 99 }],
  ["thirty upvotes today", { ...bare, outsideUpvotes: 30 }],
  ["twenty members today", { ...bare, votes: members(20, daysAgo(0)) }],
  [
    "ten upvotes and a quarrel of two hundred",
    { ...bare, outsideUpvotes: 10, comments: commenters(200, daysAgo(0)) },
  ],
  ["thirteen upvotes and no comment", { ...bare, outsideUpvotes: 13 }],
  ["ten newcomers who signed in elsewhere", { ...bare, votes: newcomers(10, true) }],
  [
    "a hundred accounts of one ring",
    { ...bare, feedDay: daysAgo(0), votes: ring(100, new Date(now - 100 * 60_000)) },
  ],
  ["nine upvotes today", { ...bare, outsideUpvotes: 9 }],
  ["sixty upvotes a week ago", { ...bare, feedDay: daysAgo(6), outsideUpvotes: 60 }],
  ["nine sock puppets", { ...bare, votes: ring(9, daysAgo(0)) }],
  [
    "one person who comments a hundred times",
    {
      ...bare,
      comments: commenters(1, daysAgo(0)).flatMap((one) => Array<typeof one>(100).fill(one)),
    },
  ],
  ["fifty newcomers whom nobody vouches for", { ...bare, votes: newcomers(50, false) }],
  ["a thousand upvotes a month ago", { ...bare, feedDay: daysAgo(30), outsideUpvotes: 1000 }],
  [
    "a famous paper of three years ago",
    { ...bare, feedDay: daysAgo(1000), outsideUpvotes: 100_000, githubStars: 110_000 },
  ],
];

it("orders twenty described papers", () => {
  const scored = cases.map(([name, paper]) => ({
    name,
    score: trendingScore(paper) ?? expect.fail(name),
  }));
  expect(scored.toSorted((a, b) => b.score - a.score).map(({ name }) => name)).toEqual(
    cases.map(([name]) => name),
  );
});

it("has no place for a paper that nobody listed or upvoted", () => {
  expect(trendingScore({ ...bare, feedDay: null, comments: commenters(9, daysAgo(0)) })).toBeNull();
});

it("lists a paper of no feed day for its own votes", () => {
  expect(trendingScore({ ...bare, feedDay: null, votes: members(1, daysAgo(0)) })).toBeCloseTo(
    now / (2 * day),
    9,
  );
});

it("stays a number for papers of the next century", () => {
  const score = trendingScore({
    ...bare,
    feedDay: new Date("2125-01-01"),
    outsideUpvotes: 1_000_000,
  });
  expect(score).toBeGreaterThan(0);
  expect(Number.isFinite(score)).toBe(true);
});
