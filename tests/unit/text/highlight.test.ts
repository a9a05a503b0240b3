import { expect, it } from "vitest";
import { highlightWords } from "@/lib/text/highlight";
import { editDistance } from "@/lib/text/edit-distance";
import { findSynonyms } from "@/lib/search/find-synonyms";

const marked = (text: string, lexemes: string[]) =>
  highlightWords(text, lexemes)
    .filter(({ type }) => type === "highlight")
    .map((segment) => segment.text);

it("marks a word's forms and no word that merely begins alike", () => {
  expect(marked("Diffusing diffusion in diffused diffuse diffuseurs", ["diffus"])).toEqual([
    "Diffusing",
    "diffusion",
    "diffused",
    "diffuse",
  ]);
  expect(marked("A study of studies", ["studi"])).toEqual(["study", "studies"]);
  expect(marked("Lora and LoRA, not lorazepam", ["lora"])).toEqual(["Lora", "LoRA"]);
  expect(marked("C++ and C", ["cplusplus"])).toEqual(["C++"]);
});

it("counts slips, a swap as one", () => {
  expect(editDistance("difusion", "diffusion")).toBe(1);
  expect(editDistance("moedl", "model")).toBe(1);
  expect(editDistance("", "abc")).toBe(3);
});

it("finds a synonym in the plural and in the middle, the longest first", () => {
  expect(findSynonyms("tiny LLMs")[0]).toEqual({ said: "llms", others: ["large language model"] });
  expect(findSynonyms("Retrieval-augmented generation now")[0]?.others).toEqual(["rag"]);
  expect(findSynonyms("nothing here")).toEqual([]);
});
