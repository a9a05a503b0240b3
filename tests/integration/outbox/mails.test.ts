import { mailServer } from "@/tests/support/mail-server";
import { beforeEach, describe, expect, test } from "vitest";
import { confirmSignInByCode, sendSignInLink } from "@/lib/accounts/sign-in-links";
import { sendOutbox } from "@/lib/mailings/outbox";
import { runDigests } from "@/lib/mailings/run";
import { db } from "@/lib/platform/db";

const now = new Date();
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const email = "ann@example.org";
const browserSecret = "the browser that waits";
const wish = { email, browserSecret, returnPath: "/papers/trending", pendingUpvotePaperId: null };
const only = () => db.outboxMail.findFirstOrThrow();
const codeIn = (source = "") => /^Subject: (\d{6}) /m.exec(source)?.[1] ?? "";

beforeEach(() => {
  mailServer.behave();
  mailServer.take();
});

describe("A mail that somebody waits for", () => {
  test("is written down, sent at once, and never again", async () => {
    expect(await sendSignInLink(wish, now)).toBe("sent");
    expect(await only()).toMatchObject({ email, status: "sent", attempts: 1, error: null });
    expect(await sendOutbox(secondsLater(300))).toMatchObject({ sent: 0, waiting: 0 });
    expect(mailServer.take()).toHaveLength(1);
  });

  test("comes late when the mail server is out of order, by itself and with a fresh link", async () => {
    mailServer.misbehave("*", { at: "MAIL", code: 451, text: "Not now" });
    expect(await sendSignInLink(wish, now)).toBe("late");
    expect(await only()).toMatchObject({
      status: "retrying",
      error: expect.stringContaining("451"),
    });
    expect(await sendOutbox(secondsLater(2))).toMatchObject({ sent: 0, waiting: 1 });

    mailServer.behave();
    expect(await sendOutbox(secondsLater(30))).toMatchObject({ sent: 1, waiting: 0 });
    expect(mailServer.take()).toHaveLength(1);
    expect(await db.verificationToken.count()).toBe(2);
  });

  test("does not keep the page waiting for a mail server that says nothing", async () => {
    mailServer.misbehave(email, "stall");
    const asked = performance.now();
    expect(await sendSignInLink(wish, now)).toBe("late");
    expect(performance.now() - asked).toBeLessThan(2_000);
    await expect.poll(async () => (await only()).status).toBe("retrying");
  });

  test("is given up once it is of no use any more", async () => {
    mailServer.misbehave("*", { at: "MAIL", code: 451, text: "Not now" });
    await sendSignInLink(wish, now);
    mailServer.behave();
    expect(await sendOutbox(secondsLater(601))).toMatchObject({ sent: 0, waiting: 0 });
    expect(await only()).toMatchObject({ status: "empty" });
    expect(mailServer.take()).toEqual([]);
  });

  test("is not tried again for an address that does not exist", async () => {
    mailServer.misbehave(email, { at: "RCPT", code: 550, text: "5.1.1 No such user" });
    await sendSignInLink(wish, now);
    expect(await only()).toMatchObject({ status: "failed" });
    expect(await sendOutbox(secondsLater(300))).toMatchObject({ sent: 0, waiting: 0 });
  });

  test("that a killed process had claimed is sent by another after its lease, by one of two", async () => {
    await db.outboxMail.create({
      data: {
        kind: "sign_in",
        email,
        details: { returnPath: "/", pendingUpvotePaperId: null, browser: "x" },
        claimedAt: now,
        expiresAt: secondsLater(600),
      },
    });
    expect(await sendOutbox(secondsLater(60))).toMatchObject({ sent: 0, waiting: 1 });
    const runs = [sendOutbox(secondsLater(200)), sendOutbox(secondsLater(200))];
    const sent = (await Promise.all(runs)).map((run) => run.sent);
    expect(sent.toSorted()).toEqual([0, 1]);
    expect(mailServer.take()).toHaveLength(1);
  });

  test("keeps no secret in its row, which goes after thirty days", async () => {
    await sendSignInLink(wish, now);
    const source = mailServer.take()[0]?.source ?? "";
    const row = JSON.stringify(await only());
    expect(row).not.toContain(browserSecret);
    expect(row).not.toContain(codeIn(source));
    await runDigests({ now: secondsLater(29 * 86_400) });
    expect(await db.outboxMail.count()).toBe(1);
    await runDigests({ now: secondsLater(31 * 86_400) });
    expect(await db.outboxMail.count()).toBe(0);
  });
});

describe("The code in a sign-in mail", () => {
  const userAgent = null;
  const use = (code: string, given: Partial<{ browserSecret: string; now: Date }> = {}) =>
    confirmSignInByCode({ code, browserSecret, userAgent, now, ...given });

  async function codeSent(): Promise<string> {
    await sendSignInLink(wish, now);
    return codeIn(mailServer.take()[0]?.source);
  }
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  test("signs in where it was asked for, once, and leads back", async () => {
    const code = await codeSent();
    expect(await use(code)).toMatchObject({ returnPath: "/papers/trending" });
    await expect(use(code)).rejects.toMatchObject({ code: "not_found" });
  });

  test("works once, also when it is used twice at the same moment", async () => {
    const code = await codeSent();
    const outcomes = await Promise.allSettled([use(code), use(code), use(code)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is worth nothing in another browser", async () => {
    const code = await codeSent();
    await expect(use(code, { browserSecret: "another" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("ends after its ten minutes", async () => {
    const code = await codeSent();
    await expect(use(code, { now: secondsLater(601) })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("ends after five tries", async () => {
    const code = await codeSent();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(use(other(code))).rejects.toMatchObject({ code: "invalid" });
    await expect(use(code)).rejects.toMatchObject({ code: "not_found" });
  });

  test("stays good when a later mail brings another", async () => {
    const [first] = [await codeSent(), await codeSent()];
    expect(await use(first)).toMatchObject({ returnPath: "/papers/trending" });
  });
});
