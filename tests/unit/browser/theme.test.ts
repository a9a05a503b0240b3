import { expect, test } from "vitest";
import { themeAfter } from "@/components/browser/theme";

test("The theme steps from the system's to light to dark and back; an unknown one begins anew", () => {
  expect([undefined, "light", "dark", "odd"].map(themeAfter)).toEqual([
    "light",
    "dark",
    null,
    null,
  ]);
});
