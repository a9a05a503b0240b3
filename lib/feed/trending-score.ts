/**
 * The trending list's formula. Pure.
 *
 * A paper's mass is the sum of its points, each halved with every two days since it was earned, so
 * that ten points of today weigh as much as a hundred of a week ago:
 *
 *   mass(now) = Σ points · 2^(−(now − earned) / 2 days)
 *
 * All papers shrink alike while time passes, so the order needs no clock: we keep
 * log2 Σ points · 2^(earned / 2 days), which changes only when somebody votes. With all points
 * earned at submission this is Reddit's and Lobsters' `log(votes) + created / constant`, where ten
 * times the votes make up for 12.5 and 22 hours; counting each vote at its own time ("forward decay",
 * Cormode et al., ICDE 2009) lets an old paper trend again when readers find it.
 *
 * Points:
 * - 1 for standing on the feed, and 1 for each upvote from outside, earned on the feed day: when
 *   they were cast is not known.
 * - 1 for each upvote here, earned when it was cast, with two exceptions. Votes cast within the first
 *   day of an account without an outside sign-in count on the page, but not here. Accounts made within
 *   ten minutes of one another that vote within an hour of one another count together as the square
 *   root of their number: nine sock puppets weigh as much as three readers.
 * - ½ for each person who comments, once, and never more than half of what the votes weigh: a quarrel
 *   does not rank (Lobsters caps comments at the score, Hacker News even punishes them).
 * - log10(1 + stars) for the paper's repository on GitHub, earned on the feed day: stars say that code
 *   is of use, but a library's hundred thousand must not bury the day's papers.
 */
import { dayMs } from "@/lib/time/dates";

export type TrendingPaper = {
  feedDay: Date | null;
  outsideUpvotes: number;
  outsideComments: number;
  githubStars: number | null;
  votes: TrendingVote[];
  comments: { by: string; at: Date }[];
};

export type TrendingVote = { castAt: Date; accountCreatedAt: Date; hasOutsideSignIn: boolean };

const halfLifeMs = 2 * dayMs;
const newAccountMs = dayMs;
const madeTogetherMs = 600_000;
const votedTogetherMs = 3_600_000;
const commentPoints = 0.5;
const commentShare = 0.5;

type Points = { points: number; at: number };

/** Greater ranks higher; null for a paper that has no points. */
export function trendingScore(paper: TrendingPaper): number | null {
  const feedDay = paper.feedDay?.getTime() ?? null;
  const onFeedDay = (points: number): Points[] =>
    feedDay === null ? [] : [{ points, at: feedDay }];

  const votes = [...onFeedDay(1 + paper.outsideUpvotes), ...ownVotePoints(paper.votes)];
  const comments = [
    ...onFeedDay(paper.outsideComments * commentPoints),
    ...commentersPoints(paper),
  ];
  const stars = onFeedDay(Math.log10(1 + (paper.githubStars ?? 0)));

  if (votes.length === 0) return null;
  // Weighing from the newest moment keeps the powers of two within a number's range.
  const newest = Math.max(...[...votes, ...comments].map(({ at }) => at));
  const weigh = (all: Points[]) =>
    all.reduce((sum, { points, at }) => sum + points * 2 ** ((at - newest) / halfLifeMs), 0);
  const voteMass = weigh(votes);
  const mass = voteMass + Math.min(weigh(comments), commentShare * voteMass) + weigh(stars);
  return newest / halfLifeMs + Math.log2(mass);
}

function ownVotePoints(votes: TrendingVote[]): Points[] {
  const counted = votes.filter(
    ({ castAt, accountCreatedAt, hasOutsideSignIn }) =>
      hasOutsideSignIn || castAt.getTime() - accountCreatedAt.getTime() >= newAccountMs,
  );
  const madeTogether = chains(counted, (vote) => vote.accountCreatedAt.getTime(), madeTogetherMs);
  const rings = madeTogether.flatMap((group) =>
    chains(group, (vote) => vote.castAt.getTime(), votedTogetherMs),
  );
  return rings.flatMap((ring) =>
    ring.map(({ castAt }) => ({ points: 1 / Math.sqrt(ring.length), at: castAt.getTime() })),
  );
}

function commentersPoints({ comments }: TrendingPaper): Points[] {
  const first = new Map<string, number>();
  for (const { by, at } of comments)
    first.set(by, Math.min(first.get(by) ?? Infinity, at.getTime()));
  return [...first.values()].map((at) => ({ points: commentPoints, at }));
}

/** Groups in which each member follows the one before within `gap`. */
function chains<Member>(
  members: Member[],
  time: (member: Member) => number,
  gap: number,
): Member[][] {
  const groups: Member[][] = [];
  let last = -Infinity;
  for (const member of members.toSorted((a, b) => time(a) - time(b))) {
    const group = time(member) - last <= gap ? groups.at(-1) : undefined;
    if (group) group.push(member);
    else groups.push([member]);
    last = time(member);
  }
  return groups;
}
