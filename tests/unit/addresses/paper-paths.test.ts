import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { paperIdToSegment, segmentToNamedId, segmentToPaperId } from "@/lib/addresses/paper-paths";

describe("The address of a paper", () => {
  test.each(["2407.21783", "hep-th/9901001", "math/0309136", "dp-0123456789ab"])(
    "leads back to %s",
    (id) => {
      expect(segmentToPaperId(paperIdToSegment(id))).toBe(id);
      expect(segmentToPaperId(encodeURIComponent(id))).toBe(id);
    },
  );

  test.each([
    "none",
    "date",
    "2407.21783v1",
    "2413.00001",
    "hep-th~99",
    "%E0%A4%A",
    "dp-short",
    "../2407.21783",
  ])("is not %s", (segment) => {
    expect(segmentToPaperId(segment)).toBeNull();
  });

  test("of any kind neither crashes the parser nor gives an id it would write otherwise", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const id = parseArxivId(text);
        if (id !== null) expect(parseArxivId(id)).toBe(id);
        segmentToPaperId(text);
      }),
    );
  });

  test("may be any page that shows the paper, of any version", () => {
    const hosts = fc.constantFrom(
      "https://arxiv.org/abs/",
      "http://arxiv.org/pdf/",
      "https://www.alphaxiv.org/abs/",
      "https://huggingface.co/papers/",
      "arXiv:",
      "",
    );
    const ids = fc.constantFrom("2407.21783", "0704.0001", "hep-th/9901001");
    fc.assert(
      fc.property(hosts, ids, fc.integer({ min: 1, max: 40 }), (host, id, version) => {
        expect(parseArxivId(`${host}${id}v${version}`)).toBe(id);
      }),
    );
  });
});

describe("A paper is named", () => {
  test.each([
    ["2407.21783v12", "2407.21783"],
    ["hep-th~9901001v2", "hep-th/9901001"],
    ["math.AG~0309136", "math/0309136"],
    ["arXiv:2407.21783", "2407.21783"],
    ["dp-0123456789ab", "dp-0123456789ab"],
  ])("by %s", (segment, id) => expect(segmentToNamedId(segment)).toBe(id));

  test.each(["none", "latest", "2413.00001v1", "10.1000/182", "%E0%A4%A"])("not by %s", (segment) =>
    expect(segmentToNamedId(segment)).toBeNull(),
  );
});
