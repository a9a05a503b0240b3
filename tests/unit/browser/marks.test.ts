import { expect, test } from "vitest";
import { readMark } from "@/components/browser/upvotes/marks";

test("An upvote button says its exact count and whether it is pressed", () => {
  const mark = (ariaLabel: string | null, ariaPressed: string) =>
    readMark({ ariaLabel, ariaPressed });
  expect(mark("Upvote, 1 upvote", "false")).toEqual({ upvotes: 1, upvoted: false });
  expect(mark("Upvote, 3,290 upvotes", "true")).toEqual({ upvotes: 3290, upvoted: true });
  expect(mark(null, "false")).toEqual({ upvotes: 0, upvoted: false });
});
