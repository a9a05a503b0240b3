import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PaperCard } from "@/components/papers/paper-card";
import type { PaperCard as Paper } from "@/lib/papers/card";

const bare: Paper = {
  id: "2512.00001",
  title: "On Trees",
  abstract: "They grow.",
  authorCount: null,
  authors: [],
  publishedAt: null,
  upvoteCount: 0,
  commentCount: 0,
  ownCommentCount: 0,
  githubRepo: null,
  githubStars: null,
  organization: null,
  media: [],
  submittedBy: null,
};
const draw = (given: Partial<Paper> = {}) =>
  renderToStaticMarkup(<PaperCard paper={{ ...bare, ...given }} pageYear={2025} />);

describe("A card", () => {
  test("of a paper without authors and date simply lacks them", () => {
    expect(draw()).not.toMatch(/author|<time/);
    const authors = [{ name: "Ada Lovelace" }];
    const publishedAt = new Date("2025-07-07T00:00:00Z");
    const html = draw({ authorCount: 1, authors, publishedAt });
    expect(html).toContain("1 author");
    expect(html).toContain('<time dateTime="2025-07-07">Jul 7</time>');
  });

  test("shows a dash for no votes, and few or many of them shortly", () => {
    expect(draw()).toMatch(/>–<\/button>/);
    expect(draw({ upvoteCount: 12 })).toMatch(/>12<\/button>/);
    expect(draw({ upvoteCount: 3290 })).toMatch(/>3.3K<\/button>/);
  });
});
