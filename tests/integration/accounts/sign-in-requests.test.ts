import { mailServer } from "@/tests/support/mail-server";
import { cookieJar } from "@/tests/support/cookie-jar";
import { beforeEach, describe, expect, test } from "vitest";
import { POST as askForLink } from "@/app/sign-in/link/route";
import { POST as useCode } from "@/app/sign-in/code/route";
import { db } from "@/lib/platform/db";

const send = (post: typeof askForLink, path: string, fields: Record<string, string>) =>
  post(
    new Request(`https://papers.example.org${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { host: "papers.example.org", origin: "https://papers.example.org" },
    }),
  );
const ask = (email: string) => send(askForLink, "/sign-in/link", { email });
const enter = (code: string) => send(useCode, "/sign-in/code", { code });
const codeIn = (source = "") => /^Subject: (\d{6}) /m.exec(source)?.[1] ?? "";

beforeEach(() => {
  cookieJar.clear();
  mailServer.take();
});

/** The limiter counts in the database, so that is where its time passes. */
async function letFreshLinksAge(): Promise<void> {
  await db.$executeRaw`update rate_limit set expire = 0 where key like 'sign-in mail by email:%'`;
}

describe("Asking for a sign-in mail", () => {
  test("twice sends one mail while its link is fresh, and says the same both times", async () => {
    const answers = [await ask("ann@example.org"), await ask("ANN@example.org")];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers.map(({ headers }) => headers.get("location"))).toEqual([
      "/sign-in/sent",
      "/sign-in/sent",
    ]);
    expect(mailServer.take()).toHaveLength(1);
    await ask("bob@example.org");
    expect(mailServer.take()).toHaveLength(1);
  });

  test("reaches one address ten times a day at most, and keeps no other from its mail", async () => {
    for (let mail = 0; mail < 10; mail += 1) {
      expect((await ask("ann@example.org")).status).toBe(303);
      await letFreshLinksAge();
    }
    expect(mailServer.take()).toHaveLength(10);
    const refused = await ask("ann@example.org");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3_600);
    expect((await ask("bob@example.org")).status).toBe(303);
    expect(mailServer.take()).toHaveLength(1);
  });

  test("signs in with the code in the browser that asked, and makes it known there", async () => {
    await ask("ann@example.org");
    const code = codeIn(mailServer.take()[0]?.source);
    const answer = await enter(` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect(answer.status).toBe(303);
    expect([...cookieJar.keys()]).toEqual(expect.arrayContaining(["known-browser", "signed-in"]));
  });

  test("is not kept from an owner by what strangers asked for", async () => {
    await ask("ann@example.org");
    await enter(codeIn(mailServer.take()[0]?.source));
    const known = new Map(cookieJar);
    cookieJar.clear();
    await ask("ann@example.org");
    expect(mailServer.take()).toEqual([]);
    for (const [name, value] of known) cookieJar.set(name, value);
    await ask("ann@example.org");
    expect(mailServer.take()).toHaveLength(1);
  });

  test("is refused where the code is none, or another browser's", async () => {
    expect((await enter("12345")).status).toBe(400);
    expect((await enter("123456")).status).toBe(404);
  });
});
