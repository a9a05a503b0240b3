import { describe, expect, test } from "vitest";
import {
  matchesTopic,
  readTopic,
  readTopicLines,
  topicsSchema,
  type TopicSubject,
  writeTopic,
} from "@/lib/subscriptions/topics";

const subject: TopicSubject = {
  searchText: "retrieval with rag: fragments of large language models",
  categories: ["cs.CL", "math.AG"],
  keywords: ["Diffusion Models"],
  authors: ["Ada Lovelace"],
  organization: "ETH Zurich",
};

describe("A topic as a person writes it", () => {
  test.each([
    ["cs.CL", "category"],
    ["hep-th", "category"],
    ["diffusion models", "keyword"],
    ["reasoning", "keyword"],
    ["author: Ada Lovelace", "author"],
    ["org: ETH Zurich", "organization"],
    ["AlphaFold: a story", "keyword"],
  ])("%s is a topic of the kind %s", (text, kind) => {
    const topic = readTopic(text);
    expect(topic.kind).toBe(kind);
    expect(readTopic(writeTopic(topic))).toEqual(topic);
  });

  test("stands on a line of its own", () => {
    expect(readTopicLines(" cs.CL \r\n\r\nagents\n")).toEqual(["cs.CL", "agents"]);
  });

  test("counts once, whatever its case", () => {
    expect(topicsSchema.parse(["Agents", "agents "])).toHaveLength(1);
  });

  test.each([["a\r\nBcc: all@example.org"], ["a\u2028b"], ["\u0000"], [""], ["x".repeat(101)]])(
    "is refused when it is %j",
    (text) => {
      expect(topicsSchema.safeParse([text]).success).toBe(false);
    },
  );

  test("is refused beyond thirty", () => {
    const many = Array.from({ length: 31 }, (_, index) => `topic ${index}`);
    expect(topicsSchema.safeParse(many).success).toBe(false);
    expect(topicsSchema.safeParse(many.slice(1)).success).toBe(true);
  });
});

describe("A paper matches", () => {
  test.each([
    "cs.CL",
    "cs",
    "math",
    "rag",
    "large language models",
    "diffusion models",
    "author: ada lovelace",
    "org: eth zurich",
  ])("%s", (text) => expect(matchesTopic(subject, readTopic(text))).toBe(true));

  test.each(["cs.CV", "frag", "author: Lovelace", "org: ETH", "language model"])("not %s", (text) =>
    expect(matchesTopic(subject, readTopic(text))).toBe(false),
  );
});
