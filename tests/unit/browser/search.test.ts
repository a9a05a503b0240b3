import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openQuestion } from "@/components/browser/search/question";
import { stepChoice } from "@/components/browser/search/step-choice";
import type { Suggestion } from "@/lib/search/suggest";

test("The arrow keys go round through the suggestions and the field itself", () => {
  const down = [-1, 0, 1, 2].map((chosen) => stepChoice(chosen, 1, 3));
  expect(down).toEqual([0, 1, 2, -1]);
  const up = [-1, 0, 1, 2].map((chosen) => stepChoice(chosen, -1, 3));
  expect(up).toEqual([2, -1, 0, 1]);
  expect(stepChoice(-1, 1, 0)).toBe(-1);
});

const suggestion = (text: string): Suggestion => ({ kind: "keyword", text, paperId: null });
let asked: string[] = [];
let isDown = false;

beforeEach(() => {
  asked = [];
  isDown = false;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    if (isDown) throw new TypeError("unreachable");
    return Response.json([suggestion(path)]);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("While somebody types, nothing is asked; in the pause, for the last words", async () => {
  const answers: string[] = [];
  const question = openQuestion(([found]) => answers.push(found?.text ?? ""));
  for (const typed of ["mo", "mod", "mode"]) question.ask(typed);
  expect(asked).toEqual([]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(["/api/papers/suggest?q=mode"]);
  expect(answers).toEqual(asked);
});

test("An answer that comes after the question was dropped is not shown", async () => {
  const answers: unknown[] = [];
  const question = openQuestion((found) => answers.push(found));
  question.ask("model");
  vi.advanceTimersToNextTimer();
  question.drop();
  await vi.runAllTimersAsync();
  expect([asked.length, answers]).toEqual([1, []]);
});

test("A site that cannot be reached suggests nothing, and half a sign breaks nothing", async () => {
  const answers: unknown[] = [];
  const question = openQuestion((found) => answers.push(found));
  isDown = true;
  question.ask("x\ud83d");
  await vi.runAllTimersAsync();
  expect([asked, answers]).toEqual([["/api/papers/suggest?q=x%EF%BF%BD"], []]);
});
