import { expect, test } from "vitest";
import { answerForm } from "@/lib/platform/http/answer-form.mjs";

test.each([
  ["Chrome", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"],
  ["Safari", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"],
])("%s gets a page for people", (_browser, accept) => expect(answerForm(accept)).toBe("browser"));

test.each([
  undefined,
  "",
  "*/*",
  "text/html",
  "application/json, text/plain, */*",
  "text/html, application/json",
])("A program that sends %j gets the page with its data", (accept) =>
  expect(answerForm(accept)).toBe("html"),
);

test.each(["application/json", "APPLICATION/JSON; charset=utf-8", "text/plain, application/json"])(
  "A program that sends %j wants JSON and no page",
  (accept) => expect(answerForm(accept)).toBe("json"),
);

test.each([
  "text/markdown",
  "text/markdown, text/html;q=0.9, */*;q=0.1",
  "application/json, text/markdown",
])("A program that sends %j wants Markdown", (accept) =>
  expect(answerForm(accept)).toBe("markdown"),
);

test("Who names HTML before Markdown gets HTML", () =>
  expect(answerForm("text/html, text/markdown")).toBe("html"));
