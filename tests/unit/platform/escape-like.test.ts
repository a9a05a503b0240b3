import { expect, it } from "vitest";
import { anyCase } from "@/lib/platform/any-case";

it("A name is sought as it is written, even one with a percent sign or a line in it", () => {
  expect(anyCase("MIT").equals).toBe("MIT");
  expect(anyCase("a_b%\\").equals).toBe("a\\_b\\%\\\\");
});
