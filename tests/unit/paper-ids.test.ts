import fc from "fast-check";
import { expect, test } from "vitest";
import { isOwnPaperId, newPaperId, parseArxivId } from "@/lib/paper-ids";

test.each([
  ["2407.21783", "2407.21783"],
  ["2407.21783v3", "2407.21783"],
  ["arXiv:2407.21783v2", "2407.21783"],
  ["https://arxiv.org/abs/2407.21783v1", "2407.21783"],
  ["https://arxiv.org/pdf/2407.21783.pdf", "2407.21783"],
  ["http://export.arxiv.org/abs/hep-th/9901001v2", "hep-th/9901001"],
  ["https://www.alphaxiv.org/abs/2407.21783", "2407.21783"],
  ["huggingface.co/papers/2407.21783?x=1#community", "2407.21783"],
  ["0704.0001", "0704.0001"],
  ["hep-th/9901001", "hep-th/9901001"],
])("%s names the paper %s", (text, id) => {
  expect(parseArxivId(text)).toBe(id);
});

test.each([
  "",
  "2413.00001",
  "2407.217",
  "hep-th/9913001",
  "https://evil.example/abs/2407.21783",
  "latest",
])("%j names no paper of arXiv", (text) => {
  expect(parseArxivId(text)).toBeNull();
});

test("Whatever the text, what comes out is an id that comes out again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const id = parseArxivId(text);
      expect(id === null || parseArxivId(id) === id).toBe(true);
    }),
  );
});

test("An id of our own is taken for none of arXiv's", () => {
  const id = newPaperId();
  expect(isOwnPaperId(id)).toBe(true);
  expect(parseArxivId(id)).toBeNull();
  expect(isOwnPaperId("2407.21783")).toBe(false);
});
