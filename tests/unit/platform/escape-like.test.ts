import { expect, it } from "vitest";
import { escapeLike } from "@/lib/platform/escape-like";

it("A name is sought as it is written, even one with a percent sign or a line in it", () => {
  expect(escapeLike("MIT")).toBe("MIT");
  expect(escapeLike("a_b%\\")).toBe("a\\_b\\%\\\\");
});
