import { expect, test } from "vitest";
import { describeMcpServer } from "@/app/api/mcp/description";
import { operations } from "@/app/api/openapi/operations";
import { writeSkill } from "@/app/SKILL.md/skill";

test("The card of the MCP server names it by the domain read backwards, and says where it answers", () => {
  const card = describeMcpServer();
  expect(card).toMatchObject({
    name: "localhost/daily-papers",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    remotes: [{ type: "streamable-http", url: "http://localhost:3000/api/mcp" }],
  });
  // The longest that a registry takes.
  expect(card.description.length).toBeLessThanOrEqual(100);
});

test("The skill has a name and says when to use it, and asks only what the API has", () => {
  const skill = writeSkill({ name: "Our Papers", url: "https://papers.example.org" });
  const [, front = ""] = /^---\n(.*?)\n---\n/s.exec(skill) ?? [];
  expect(front).toMatch(/^name: [a-z0-9-]{1,64}\ndescription: .{20,1024}$/);
  const asked = [...skill.matchAll(/papers\.example\.org(\/api\/[^\s"?`]*[^\s"?`.])/g)].map(
    ([, path]) => path,
  );
  const known = operations.map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`));
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((path) => !known.some((pattern) => pattern.test(path ?? "")))).toEqual([]);
});
