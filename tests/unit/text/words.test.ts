import { expect, test } from "vitest";
import { listWords } from "@/lib/text/words";

test("A text holds its words in the singular, and each two that stand together", () => {
  expect(listWords("Agents share KV caches")).toEqual([
    "agent",
    "share",
    "agent share",
    "kv",
    "share kv",
    "cache",
    "kv cache",
  ]);
});

test("Idle words and addresses are none, and part the words around them", () => {
  expect(listWords("The agents of https://example.org/agents teams")).toEqual(["agent", "team"]);
});
