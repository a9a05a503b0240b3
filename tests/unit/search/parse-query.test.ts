import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";

it("takes quotes, minus and fields apart from the words", () => {
  const query = parseQuery(
    'attention "all you need" -vision author:"Ada Lovelace" cat:cs.CL year:2023-2025 org:meta',
  );
  expect(query).toMatchObject({
    words: "attention all you need",
    phrases: ["all you need"],
    excluded: ["vision"],
    authors: ["Ada Lovelace"],
    categories: ["cs.CL"],
    organizations: ["meta"],
    yearFrom: 2023,
    yearTo: 2025,
  });
});

it("reads open ranges of years, and what is no year as words", () => {
  expect(parseQuery("year:2023-")).toMatchObject({ yearFrom: 2023, yearTo: null });
  expect(parseQuery("year:-2023")).toMatchObject({ yearFrom: null, yearTo: 2023 });
  expect(parseQuery("year:soon")).toMatchObject({
    yearFrom: null,
    yearTo: null,
    words: "year:soon",
  });
});

it("closes a quote that was left open and drops what has no word", () => {
  expect(parseQuery('"deep sleep').phrases).toEqual(["deep sleep"]);
  expect(parseQuery('!!! - "" ???').words).toBe("");
  expect(parseQuery("GPT-4 multi-modal").excluded).toEqual([]);
});

it.each([
  ["“models large”", '"models large"'],
  ["«models large»", '"models large"'],
  ["language –calibrated", "language -calibrated"],
  ["language —calibrated", "language -calibrated"],
  ["language −calibrated", "language -calibrated"],
  ["year:2024–2024 language", "year:2024-2024 language"],
  ["GPT–4", "GPT-4"],
  ['author:"Ge, Chunjiang"', 'author:"Chunjiang Ge"'],
  ["author:“Ge, Chunjiang”", 'author:"Chunjiang Ge"'],
  ["people’s models", "people's models"],
])("reads %s as %s", (printed, plain) => {
  expect(parseQuery(printed)).toEqual(parseQuery(plain));
});

it("never fails", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      (text) => parseQuery(text).words.length <= text.length,
    ),
  );
});
