import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLines } from "@/lib/imports/lines";
import { inChunks } from "@/tests/support/import-lines";

async function read(bytes: Buffer | string, chunkSize?: number) {
  const lines = [];
  for await (const line of readLines(inChunks(bytes, chunkSize))) lines.push(line);
  return lines;
}

test("Lines keep their numbers; empty ones are passed over", async () => {
  expect(await read("one\r\n\n  \ntwö\n")).toEqual([
    { number: 1, cut: false, text: "one\r" },
    { number: 4, cut: false, text: "twö" },
  ]);
});

test("A file without a last line break marks its last line, one with it does not", async () => {
  expect(await read("one\ntwo")).toMatchObject([
    { cut: false },
    { number: 2, cut: true, text: "two" },
  ]);
  expect(await read("one\ntwo\n")).toMatchObject([{ cut: false }, { cut: false }]);
  expect(await read("")).toEqual([]);
});

test("A byte order mark is no part of the first line", async () => {
  expect(await read("\ufeff{}\n")).toMatchObject([{ text: "{}" }]);
});

test("A line that is absurdly long is refused without being held, and the next is read", async () => {
  const long = Buffer.alloc(17 * 1024 * 1024, "x");
  const lines = await read(Buffer.concat([long, Buffer.from("\nnext\n")]), 1 << 20);
  expect(lines).toEqual([
    { number: 1, cut: false, fault: "the line is longer than 16 MB" },
    { number: 2, cut: false, text: "next" },
  ]);
});

test("A gzipped file reads like the file, in whatever pieces it comes", async () => {
  const text = "one\ntwo\nthree\n";
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      expect(await read(gzipSync(text), size)).toEqual(await read(text, size));
    }),
  );
});

test("Two gzipped files in one read like both", async () => {
  const twice = Buffer.concat([gzipSync("one\n"), gzipSync("two\n")]);
  expect(await read(twice)).toMatchObject([{ text: "one" }, { text: "two" }]);
});

test("A gzipped file that ends early gives its complete lines, and says so", async () => {
  const text = Array.from({ length: 2_000 }, (_, n) => `line ${n} ${(n * 7919) % 1009}\n`).join("");
  const whole = gzipSync(text);
  const lines = await read(whole.subarray(0, whole.length / 2), 512);
  const last = lines.pop();
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.at(-1)).toMatchObject({ number: lines.length, cut: false });
  expect(last).toEqual({
    number: lines.length + 1,
    cut: true,
    fault: "the compressed file ends early",
  });
});

test("A damaged gzipped file is reported, not thrown", async () => {
  const whole = gzipSync(
    Buffer.from(Array.from({ length: 5_000 }, (_, n) => `${n * n}\n`).join("")),
  );
  whole.fill(0, 4_000, 4_064);
  expect((await read(whole, 512)).at(-1)).toMatchObject({
    cut: true,
    fault: expect.stringMatching(/damaged|early/),
  });
});
