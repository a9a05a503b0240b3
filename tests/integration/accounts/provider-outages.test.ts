import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { RequestListener } from "node:http";
import { cookieJar } from "@/tests/support/cookie-jar";
import { openIdAnswer } from "@/tests/support/fake-openid";
import { outages, startFaultyService } from "@/tests/support/faulty-service";

const outside = await startFaultyService();
const names = ["GITHUB", "GOOGLE", "HUGGINGFACE", "ORCID"];
for (const name of names)
  Object.assign(process.env, { [`AUTH_${name}_ID`]: "client", [`AUTH_${name}_SECRET`]: "secret" });
const { db } = await import("@/lib/platform/db");
const { comeBackFrom, leaveFor } = await import("@/tests/support/provider-visits");
const { createUser } = await import("@/tests/support/factories");

const iD = "0000-0002-1825-0097";
const timeoutMs = 400;
/** Wide, for the machine may be busy; far less than what a provider may take that nothing bounds. */
const soonMs = 5_000;
const largestInMemory = 150_000_000;
const turnedBack = "/sign-in?error=Configuration";
const realFetch = globalThis.fetch;
const realTimeout = AbortSignal.timeout.bind(AbortSignal);
let nonce: string | null = null;

const openId = (issuer: string, claims: object) =>
  openIdAnswer(() => ({ issuer, clientId: "client", nonce, claims }));
const person = { sub: "7", name: "Ada", email: "ada@example.org", email_verified: true };
const github: RequestListener = (request, response) => {
  const answers: Record<string, unknown> = {
    "/user": { id: 7, login: "ada" },
    "/user/emails": [{ email: person.email, primary: true, verified: true }],
  };
  const token = { access_token: "access", token_type: "bearer" };
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(answers[request.url ?? ""] ?? token));
};

/** With what each answers when it is well. */
const services: [string, string, RequestListener][] = [
  ["GitHub", "github", github],
  ["Google", "google", openId("https://accounts.google.com", person)],
  ["Hugging Face", "huggingface", openId("https://huggingface.co", person)],
  ["ORCID", "orcid", openId("https://orcid.org", { sub: iD })],
];

beforeEach(() => {
  cookieJar.clear();
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => realTimeout(timeoutMs));
  vi.spyOn(globalThis, "fetch").mockImplementation((target, init) => {
    const { pathname, search } = new URL(target instanceof Request ? target.url : target);
    return realFetch(outside.url + pathname + search, init);
  });
});
afterAll(() => outside.stop());

describe.each(services)("Signing in with %s", (_name, id, answer) => {
  test.each(outages)(
    "when it %s leads back soon with a word, and needs no restart",
    async (outage) => {
      const ada = await createUser({ email: person.email });
      // An iD alone opens no account: it was connected to one before.
      const account = { userId: ada.id, provider: "orcid", providerAccountId: iD, type: "oidc" };
      await db.account.create({ data: account });
      await outside.break(outage);
      // GitHub is not asked before the reader is led to it.
      if (id !== "github") expect(await inBounds(() => leaveFor(id))).toBe(turnedBack);
      await outside.comeBack(answer);
      const page = await openPage(id);
      await outside.break(outage);
      expect(await inBounds(() => comeBackFrom(page))).toBe(turnedBack);
      expect(await db.session.count()).toBe(0);
      await outside.comeBack(answer);
      expect(await comeBackFrom(await openPage(id))).toBe("/settings");
      expect(await db.session.findMany()).toMatchObject([{ userId: ada.id }]);
    },
  );
});

async function openPage(id: string): Promise<URL> {
  const page = new URL(await leaveFor(id));
  nonce = page.searchParams.get("nonce");
  return page;
}

async function inBounds(visit: () => Promise<string>): Promise<string> {
  const [startedAt, before] = [performance.now(), process.memoryUsage().arrayBuffers];
  const to = await visit();
  expect(performance.now() - startedAt).toBeLessThan(soonMs);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(largestInMemory);
  return to;
}
