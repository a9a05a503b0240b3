import { describe, expect, test } from "vitest";
import { findDayRank } from "@/lib/feed/day-rank";
import type { PaperCard } from "@/lib/papers/card";

const card = (id: string, upvoteCount: number): PaperCard => ({
  id,
  title: `Paper ${id}`,
  abstract: "",
  authorCount: null,
  publishedAt: null,
  upvoteCount,
  commentCount: 0,
  ownCommentCount: 0,
  githubRepo: null,
  githubStars: null,
  organization: null,
  authors: [],
  media: [],
  submittedBy: null,
});

const day = [card("a", 9), card("b", 5), card("c", 5), card("d", 4), card("e", 0)];

describe("A paper among those of its day", () => {
  test.each([
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["d", null],
    ["e", null],
  ])("%s has the rank %s", (id, rank) => {
    expect(findDayRank(day, id)?.rank).toBe(rank);
  });

  test("has no rank while nobody has upvoted it", () => {
    const [first, second] = [card("a", 1), card("b", 0)];
    expect(findDayRank([first, second], "a")?.rank).toBe(1);
    expect(findDayRank([first, second], "b")?.rank).toBeNull();
  });

  test("leads to the one before it and the one after", () => {
    expect(findDayRank(day, "b")).toMatchObject({
      previous: { id: "a", title: "Paper a" },
      next: { id: "c", title: "Paper c" },
    });
  });

  test("has nothing before the first and after the last", () => {
    expect(findDayRank(day, "a")).toMatchObject({ previous: null, next: { id: "b" } });
    expect(findDayRank(day, "e")).toMatchObject({ previous: { id: "d" }, next: null });
    expect(findDayRank([card("a", 1)], "a")).toEqual({ rank: 1, previous: null, next: null });
  });

  test("has no place on a day it does not stand on", () => {
    expect(findDayRank(day, "z")).toBeNull();
    expect(findDayRank([], "a")).toBeNull();
  });
});
