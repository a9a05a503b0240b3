import { expect, it } from "vitest";
import { likeness, sketch } from "@/lib/search/likeness";

const alike = (one: string, other: string) =>
  likeness(
    sketch({ title: one, abstract: "" }, () => 1),
    sketch({ title: other, abstract: "" }, () => 1),
  );

it("counts shared words, and for more where they stand side by side", () => {
  expect(alike("sparse attention", "dense retrieval")).toBe(0);
  expect(alike("sparse attention", "attention, sparse")).toBeCloseTo(1);
  expect(alike("sparse attention", "sparse attention")).toBeCloseTo(2);
});

it("counts a rare word for more than a common one", () => {
  const rarity = (term: string) => (term === "quokka" ? 3 : 1);
  const of = (title: string) => sketch({ title, abstract: "" }, rarity);
  const quokka = likeness(of("quokka model"), of("quokka gait"));
  expect(quokka).toBeGreaterThan(likeness(of("quokka model"), of("gait model")));
});

it("takes a paper without words for like none", () => {
  expect(alike("", "sparse attention")).toBe(0);
});
