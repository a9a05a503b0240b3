import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/mcp/route";
import { GET as search } from "@/app/api/papers/search/route";
import { db } from "@/lib/platform/db";
import { rescoreTrending } from "@/lib/feed/rescore-trending";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";
import { impossibleYears } from "@/tests/support/impossible-years";

let server: Server;
let client: Client;

/** The route behind a real socket, as the official client meets it. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const given = new Request(`http://localhost${request.url}`, {
      method: request.method ?? "GET",
      headers: Object.entries(request.headersDistinct).map(([name, values = []]) => [
        name,
        values.join(", "),
      ]),
      ...(request.method === "POST" && {
        body: Readable.toWeb(request) as ReadableStream<Uint8Array>,
        duplex: "half",
      }),
    } as RequestInit);
    const answering = request.method === "POST" ? POST(given, undefined) : Promise.resolve(GET());
    void answering.then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL(address())));
});

afterAll(async () => {
  await client.close();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/mcp`;

/** What a tool says, and whether it says that it could not. */
async function call(name: string, given: Record<string, unknown> = {}) {
  const { content, isError = false } = await client.callTool({ name, arguments: given });
  const said = (content as { type: string; text: string }[]).map(({ text }) => text).join("\n");
  return { said, isError };
}

test("The tools are all read-only and described", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "search_papers",
    "get_paper",
    "list_daily_papers",
    "list_trending_papers",
    "list_related_papers",
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  expect(tools.every(({ description }) => description)).toBe(true);
});

describe("search_papers", () => {
  test("finds papers, at most as many as asked for", async () => {
    await createPaper({ title: "Diffusion of knowledge" });
    await createPaper({ title: "Diffusion of heat" });
    expect((await call("search_papers", { query: "knowledge diffusion" })).said).toContain(
      "Diffusion of knowledge",
    );
    const { said } = await call("search_papers", { query: "diffusion", limit: 1 });
    expect(said.match(/Diffusion of/g)).toHaveLength(1);
  });

  test("refuses an empty query and a limit out of range, and finds no hidden paper", async () => {
    await createPaper({ title: "Hidden diffusion", hiddenAt: new Date() });
    expect((await call("search_papers", { query: "diffusion" })).said).not.toContain("Hidden");
    expect((await call("search_papers", { query: "" })).isError).toBe(true);
    expect((await call("search_papers", { query: "x", limit: 51 })).isError).toBe(true);
    expect((await call("search_papers")).isError).toBe(true);
  });
});

test("A fault shows none of its words, only the id under which the log has them", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  await db.$executeRaw`ALTER TABLE search_term RENAME TO search_term_away`;
  try {
    const { said, isError } = await call("search_papers", { query: "diffusion" });
    expect(isError).toBe(true);
    expect(said).toMatch(/^Something went wrong on our side\. It's in the log as [0-9a-f-]{36}\.$/);
    const answer = await search(new Request("http://localhost/api/papers/search?q=x"), undefined);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain("search_term");
    const [id] = /[0-9a-f-]{36}/.exec(said) ?? [];
    expect(logged.mock.calls.map(([sentence]) => String(sentence))).toContain(`Fault ${id}`);
  } finally {
    await db.$executeRaw`ALTER TABLE search_term_away RENAME TO search_term`;
    logged.mockRestore();
  }
});

test.each(impossibleYears)("%s gives no paper and no fault", async (query) => {
  await createPaper({ title: "Any paper" });
  expect(await call("search_papers", { query })).toEqual({ said: "No papers.", isError: false });
});

describe("get_paper", () => {
  test("gives a paper with its comments, in whatever way it is named", async () => {
    const { id } = await createPaper({ title: "Wanted" });
    const { id: userId } = await createUser({ name: "Ann" });
    await db.comment.create({ data: { paperId: id, userId, body: "Well said" } });
    for (const name of [id, `arXiv:${id}v2`, `https://arxiv.org/abs/${id}`, `Wanted (${id}).`]) {
      const { said, isError } = await call("get_paper", { id: name });
      expect(isError, name).toBe(false);
      expect(said).toContain("Wanted");
      expect(said).toContain("Well said");
    }
  });

  test("says that there is none for an unknown, a hidden and a nonsensical id", async () => {
    const { id } = await createPaper({ hiddenAt: new Date() });
    for (const name of [id, "2501.99999", "'; drop table paper", ""])
      expect(await call("get_paper", { id: name }), name).toEqual({
        said: "Paper not found.",
        isError: true,
      });
  });
});

describe("list_daily_papers", () => {
  test("gives a day, and the latest without one", async () => {
    await placePaper("2025-12-08", { paper: { title: "Of the 8th" } });
    await placePaper("2025-12-09", { paper: { title: "Of the 9th" } });
    expect((await call("list_daily_papers", { date: "2025-12-08" })).said).toContain("Of the 8th");
    expect((await call("list_daily_papers")).said).toContain("Of the 9th");
  });

  test("refuses what is no day and shows nothing of one to come", async () => {
    await placePaper("2999-01-01", { paper: { title: "To come" } });
    expect((await call("list_daily_papers", { date: "2025-13-01" })).isError).toBe(true);
    for (const given of [{}, { date: "2999-01-01" }])
      expect((await call("list_daily_papers", given)).said).not.toContain("To come");
  });
});

test("list_trending_papers follows the trending list, and refuses a limit of none", async () => {
  await placePaper("2025-12-08", { paper: { title: "Second" } });
  await placePaper("2025-12-09", { paper: { title: "First" } });
  await rescoreTrending(new Date(), 100);
  const { said } = await call("list_trending_papers");
  expect(said.indexOf("First")).toBeLessThan(said.indexOf("Second"));
  expect((await call("list_trending_papers", { limit: 0 })).isError).toBe(true);
});

test("list_related_papers gives neighbours, and none of a paper that is not here", async () => {
  const { id } = await createPaper({ title: "Sparse attention in long documents" });
  await createPaper({ title: "Sparse attention for long texts" });
  expect((await call("list_related_papers", { id })).said).toContain("for long texts");
  expect((await call("list_related_papers", { id: "2501.99999" })).said).not.toContain("Sparse");
  expect((await call("list_related_papers")).isError).toBe(true);
});

test("A tool that does not exist, another method and a body that is no JSON are refused", async () => {
  expect((await call("delete_paper")).isError).toBe(true);
  expect((await fetch(address())).status).toBe(405);
  const headers = {
    "Content-Type": "application/json",
    Accept: "application/json, text/event-stream",
  };
  const refused = await fetch(address(), { method: "POST", headers, body: "{" });
  expect(refused.status).toBe(400);
});
