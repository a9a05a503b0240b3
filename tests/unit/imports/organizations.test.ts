import { expect, test } from "vitest";
import { mergeOrganization } from "@/lib/imports/organizations";

test("An organization is as the latest day tells, its missing picture too", () => {
  const older = { slug: "eth", name: "ETH", avatarUrl: "/a.png", outsideId: "1" };
  const newer = { slug: "eth", name: "ETH Zürich", avatarUrl: null, outsideId: "1" };
  const known = mergeOrganization(undefined, older, "2025-12-08");
  const later = mergeOrganization(known, newer, "2025-12-09");
  expect(later).toEqual({ ...newer, seenOn: "2025-12-09" });
  expect(mergeOrganization(later, older, "2025-12-08")).toBe(later);
});
