import { expect, it } from "vitest";
import { fuseRanks } from "@/lib/search/fuse-ranks";

it("puts what both lists have before what one has first, and keeps a lone list's order", () => {
  expect(
    fuseRanks([
      ["a", "b", "c"],
      ["d", "b"],
    ])[0],
  ).toBe("b");
  expect(fuseRanks([["a", "b", "c"], []])).toEqual(["a", "b", "c"]);
});
