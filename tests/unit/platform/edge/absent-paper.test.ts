import { expect, test } from "vitest";
import { absentId } from "@/lib/addresses/paper-paths";
import { absentPaper } from "@/lib/platform/edge/absent-paper.mjs";

const page = `<h1>${absentId} is not here</h1><a href="/papers/submit?id=${absentId}">`;

test.each([
  ["/papers/2407.21783", "2407.21783"],
  ["/papers/2407.21783v2?utm_source=x", "2407.21783"],
  ["/papers/hep-th/9901001", "hep-th/9901001"],
])("The page of an absent paper at %s offers to add it", (url, id) => {
  expect(absentPaper(url, page)?.toString()).toBe(
    `<h1>${id} is not here</h1><a href="/papers/submit?id=${id}">`,
  );
});

test.each(["/papers/nonsense", "/papers/2407.21783/cite/x", '/papers/2407.21783"><script>', "/"])(
  "Another address that does not exist, %s, has no such page",
  (url) => expect(absentPaper(url, page)).toBeNull(),
);
