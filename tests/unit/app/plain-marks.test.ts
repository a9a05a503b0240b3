import { expect, test } from "vitest";
import { fillMarks, votedPaperIds } from "@/app/plain/marks";

const button = (id: string) =>
  `<button form="upvotes" value="${id}" class="upvote" aria-pressed="false" aria-label="Upvote, 3 upvotes" name="upvote">3</button>`;
const page = `<a href="/sign-in" class="x">Sign in</a>${button("2501.00001")}${button("hep-th/9901001")}`;

test("A page without a script shows which papers its reader upvoted, and the counts of now", () => {
  expect(votedPaperIds(page)).toEqual(["2501.00001", "hep-th/9901001"]);
  const filled = fillMarks(page, { "hep-th/9901001": { upvotes: 4, upvoted: true } });
  expect(filled).toContain(button("2501.00001"));
  expect(filled).toContain(
    '<button form="upvotes" value="hep-th/9901001" class="upvote" aria-pressed="true" aria-label="Upvote, 4 upvotes" name="unvote">4</button>',
  );
  expect(filled).toContain('<a href="/settings" class="x">Settings</a>');
});
