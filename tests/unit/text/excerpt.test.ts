import { describe, expect, test } from "vitest";
import { cutAtWord, firstSentences } from "@/lib/text/excerpt";

describe("An excerpt", () => {
  test("is the first sentence or two", () => {
    const text = `A first sentence. A second one. ${"More follows. ".repeat(20)}`;
    expect(firstSentences(text, 50)).toBe("A first sentence. A second one.");
    expect(firstSentences("One long first sentence that says nearly all. Two.", 60)).toBe(
      "One long first sentence that says nearly all.",
    );
  });

  test("does not end at an abbreviation", () => {
    const text =
      "The method of Vaswani et al. is extended to graphs in this work, which takes a while. Second sentence.";
    expect(firstSentences(text, 40 * 2)).not.toMatch(/al\.$/);
  });

  test("is cut at a word when the first sentence is too long", () => {
    expect(firstSentences("word ".repeat(100), 20)).toBe("word word word word…");
    expect(cutAtWord("x".repeat(30), 10)).toBe(`${"x".repeat(9)}…`);
    expect(cutAtWord("short", 10)).toBe("short");
  });

  test("of nothing is nothing", () => {
    expect(firstSentences("", 20)).toBe("");
  });
});
