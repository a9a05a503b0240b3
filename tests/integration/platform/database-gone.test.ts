import "@/tests/support/next-cache";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { GET as dailyPapers } from "@/app/api/daily_papers/route";
import { POST as askForLink } from "@/app/sign-in/link/route";
import { db } from "@/lib/platform/db";
import { toRefusal } from "@/lib/platform/faults";
import { isDatabaseReachable } from "@/lib/platform/health";

const admin = new pg.Client({ connectionString: inject("postgresUrl") });
const [name] = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1).split("/");
const letIn = (isOpen: boolean) =>
  admin.query(`alter database ${name} with allow_connections ${String(isOpen)}`);

const read = () => dailyPapers(new Request("http://localhost/api/daily_papers"), undefined);
const ask = (accept: string) =>
  askForLink(
    new Request("http://localhost/sign-in/link", {
      method: "POST",
      body: new URLSearchParams({ email: "ann@example.org" }),
      headers: { host: "localhost", accept },
    }),
  );

beforeAll(() => admin.connect());
afterAll(() => admin.end());

describe("While the database is gone", () => {
  test("the API and the forms say so with 503 and when to try again, and work again afterwards", async () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    await letIn(false);
    await db.$disconnect();
    try {
      expect(await isDatabaseReachable()).toBe(false);
      for (const answer of [await read(), await ask("application/json"), await ask("text/html")]) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get("retry-after")).toBe("10");
        expect(await answer.text()).toContain("The database does not answer.");
      }
      const first = "The database does not answer. Try again in a moment.";
      expect(said.mock.calls.map(([sentence]) => String(sentence))).toEqual([first, first, first]);
    } finally {
      await letIn(true);
      said.mockRestore();
    }
    expect((await read()).status).toBe(200);
    expect(await db.verificationToken.count()).toBe(0);
  });
});

test("A bug is not blamed on a database that answers: its words are in the log, under the id that is told", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  const bug = new Error("the words of a bug");
  const { code, message } = await toRefusal(bug);
  expect(code).toBe("unavailable");
  expect(message).not.toContain("words of a bug");
  const [id] = /[0-9a-f-]{36}/.exec(message) ?? [];
  expect(id).toBeDefined();
  expect(said.mock.calls).toEqual([[`Fault ${id}`, bug]]);
  said.mockRestore();
});
