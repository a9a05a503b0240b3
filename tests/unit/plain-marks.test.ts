import { expect, test } from "vitest";
import { fillMarks, votedPaperIds } from "@/lib/plain-marks";

const form = (id: string) =>
  `<form action="/upvotes"><input type="hidden" name="paperId" value="${id}"/><button value="true" data-upvote="true" aria-pressed="false" aria-label="Upvote, 3 upvotes" name="upvoted">3</button></form>`;
const page = `<a href="/sign-in" class="x">Sign in</a>${form("2501.00001")}${form("hep-th/9901001")}`;

test("A page without a script shows which papers its reader upvoted, and the counts of now", () => {
  expect(votedPaperIds(page)).toEqual(["2501.00001", "hep-th/9901001"]);
  const filled = fillMarks(page, { "hep-th/9901001": { upvotes: 4, upvoted: true } });
  expect(filled).toContain(form("2501.00001"));
  expect(filled).toContain(
    '<button value="false" data-upvote="true" aria-pressed="true" aria-label="Upvote, 4 upvotes" name="upvoted">4</button>',
  );
  expect(filled).toContain('<a href="/settings" class="x">Settings</a>');
});
