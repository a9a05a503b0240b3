import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOwnPaperId, newPaperId, parseArxivId } from "@/lib/addresses/paper-ids";

describe("An arXiv id is found in what a person pastes", () => {
  test.each([
    ["2407.21783", "2407.21783"],
    [" 2407.21783v3 ", "2407.21783"],
    ["0704.0001", "0704.0001"],
    ["arXiv:2407.21783v2", "2407.21783"],
    ["arXiv: hep-th/9901001", "hep-th/9901001"],
    ["hep-th/9901001v1", "hep-th/9901001"],
    ["math.GT/0309136", "math/0309136"],
    ["https://arxiv.org/abs/2407.21783v1", "2407.21783"],
    ["http://www.arxiv.org/pdf/2407.21783.pdf", "2407.21783"],
    ["https://arxiv.org/pdf/2407.21783v2.pdf?download=1#page=3", "2407.21783"],
    ["https://arxiv.org/html/2407.21783v3", "2407.21783"],
    ["https://export.arxiv.org/abs/math/0309136", "math/0309136"],
    ["https://www.alphaxiv.org/abs/2407.21783", "2407.21783"],
    ["https://huggingface.co/papers/2407.21783", "2407.21783"],
    ["huggingface.co/papers/2407.21783.md", "2407.21783"],
  ])("%s", (text, id) => expect(parseArxivId(text)).toBe(id));
});

describe("What is no arXiv id is refused", () => {
  test.each([
    "",
    "2413.00001",
    "2400.00001",
    "2407.217",
    "2407.217831",
    "hep-th/9913001",
    "hep-th/990100",
    "dp-0123456789ab",
    "date",
    "https://arxiv.org/list/cs.CL/recent",
    "Attention 2407.21783 and 2407.21784",
  ])("%s", (text) => expect(parseArxivId(text)).toBeNull());
});

test("Every new-style id survives its URL and version, and is what the paper table accepts", () => {
  const id = fc
    .tuple(fc.nat(99), fc.integer({ min: 1, max: 12 }), fc.nat(99_999))
    .map(([year, month, number]) => `${pad(year, 2)}${pad(month, 2)}.${pad(number, 5)}`);
  fc.assert(
    fc.property(id, fc.integer({ min: 1, max: 99 }), (text, version) => {
      expect(parseArxivId(`https://arxiv.org/abs/${text}v${version}`)).toBe(text);
      expect(text).toMatch(/^[0-9]{4}\.[0-9]{4,5}$/);
    }),
  );
});

test("No text makes the reader fail, and its answer reads back as itself", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const id = parseArxivId(text);
      if (id !== null) expect(parseArxivId(id)).toBe(id);
    }),
  );
});

test("An id of our own is never one of arXiv's", () => {
  const id = newPaperId();
  expect(isOwnPaperId(id)).toBe(true);
  expect(parseArxivId(id)).toBeNull();
  expect(newPaperId()).not.toBe(id);
  expect(isOwnPaperId("dp-short")).toBe(false);
  expect(isOwnPaperId("2407.21783")).toBe(false);
});

const pad = (value: number, length: number) => String(value).padStart(length, "0");
