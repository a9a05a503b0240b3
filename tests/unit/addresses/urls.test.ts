import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeReturnPath } from "@/lib/addresses/urls";

describe("The way back after signing in", () => {
  test("leads to a page of this site", () => {
    expect(safeReturnPath("/papers/date/2025-12-09?q=a#b")).toBe("/papers/date/2025-12-09?q=a#b");
  });

  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "",
    "papers",
  ])("does not lead to %j", (path) => expect(safeReturnPath(path)).toBe("/"));

  test("stays on this site whatever it is given", () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: fc.constantFrom("/", ".", "\\", "a", ":", "%2f", "\t", "@", "?") })
          .map((text) => `/${text}`),
        (text) => {
          const origin = "https://papers.example";
          expect(new URL(safeReturnPath(text), origin).origin).toBe(origin);
        },
      ),
    );
  });
});
