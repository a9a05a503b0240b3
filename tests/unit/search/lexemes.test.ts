import { expect, it } from "vitest";
import { listLexemes, occurrenceReader, quoteLexeme } from "@/lib/search/lexemes";

it("finds where words stand, and in which field", () => {
  const read = occurrenceReader(["llm", "lora", "absent"]);
  expect(read("'llm':3A,17 'llms':5 'lora':4B 'names':9C")).toEqual(
    new Map([
      [
        "llm",
        [
          { position: 3, field: "title" },
          { position: 17, field: "text" },
        ],
      ],
      ["lora", [{ position: 4, field: "keywords" }]],
    ]),
  );
  expect(occurrenceReader([])("'llm':3A")).toEqual(new Map());
});

it("keeps quotes, backslashes and signs of patterns in a word apart from its ends", () => {
  const words = ["o'neil", "neil", "a\\b", "c.", "x|y", "(z"];
  const vector = words
    .filter((word) => word !== "neil")
    .map((word, index) => `${quoteLexeme(word)}:${index + 1}`)
    .join(" ");
  const found = occurrenceReader(words)(`${vector} 'cd':9`);
  expect([...found.keys()]).toEqual(words.filter((word) => word !== "neil"));
  expect(listLexemes(vector)).toEqual([...found.keys()]);
});
