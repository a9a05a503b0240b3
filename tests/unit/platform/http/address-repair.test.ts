import fc from "fast-check";
import { expect, it } from "vitest";
import { repairAddress } from "@/lib/platform/http/address-repair";

it("A path that is well encoded stays as it is, its query too", () => {
  for (const address of ["/", "/papers/hep-th%2F9901001", "/papers?q=%E0%A4%A", "/a%20b?x=1?y"])
    expect(repairAddress(address)).toBe(address);
});

it("In a path that is not, a percent sign stands for itself", () => {
  expect(repairAddress("/api/papers/%E0%A4%A?p=%20")).toBe("/api/papers/%25E0%25A4%25A?p=%20");
});

it("Whatever the path, it can be decoded then", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("%", "E", "0", "2", "F", "/", "x") }), (path) => {
      expect(() => decodeURIComponent(repairAddress(`/${path}`))).not.toThrow();
    }),
  );
});
