import { mailServer } from "@/tests/support/mail-server";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { sendDueDigests } from "@/lib/digests/send";
import { placePaper } from "@/tests/support/factories";
import { createSubscriber } from "@/tests/support/subscribers";

const start = new Date("2025-12-09T08:00:00Z");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const send = (now: Date) => sendDueDigests({ now });
const difficult = "difficult@example.org";
const easy = "easy@example.org";

beforeEach(async () => {
  mailServer.behave();
  mailServer.take();
  await placePaper("2025-12-09");
});

async function statusOf(email: string) {
  return (await db.subscriber.findUniqueOrThrow({ where: { email }, select: { status: true } }))
    .status;
}

describe.each([
  ["refuses with 421", { at: "RCPT", code: 421, text: "Come back later" }],
  ["refuses with 450", { at: "RCPT", code: 450, text: "Greylisted" }],
  ["refuses the message with 451", { at: "DATA", code: 451, text: "Try again" }],
  ["stalls", "stall"],
  ["drops the connection in the middle of a message", "drop"],
] as const)("When the mail server %s", (_what, misbehaviour) => {
  test("the mail is tried again with the same Message-ID, and the others get theirs at once", async () => {
    await createSubscriber({ email: difficult });
    await createSubscriber({ email: easy });
    mailServer.misbehave(difficult, misbehaviour);
    expect(await send(start)).toMatchObject({ sent: 1, retrying: 1, failed: 0, bounced: 0 });
    expect(mailServer.take().map(({ to }) => to)).toEqual([easy]);
    const waiting = await db.delivery.findFirstOrThrow({ where: { status: "retrying" } });

    mailServer.behave();
    expect(await send(minutesLater(4))).toMatchObject({ sent: 0 });
    expect(await send(minutesLater(6))).toMatchObject({ sent: 1 });
    expect(mailServer.take()).toMatchObject([{ to: difficult, messageId: waiting.messageId }]);
    expect(await statusOf(difficult)).toBe("active");
  });
});

describe("An address that the server says does not exist", () => {
  test("bounces at once, gets nothing more, and stops nobody else", async () => {
    await createSubscriber({ email: difficult });
    await createSubscriber({ email: easy });
    mailServer.misbehave(difficult, { at: "RCPT", code: 550, text: "5.1.1 No such user" });
    expect(await send(start)).toMatchObject({ sent: 1, failed: 1, bounced: 1 });
    expect(await statusOf(difficult)).toBe("bounced");
    expect(await db.delivery.count({ where: { bouncedAt: { not: null } } })).toBe(1);

    mailServer.behave();
    mailServer.take();
    await placePaper("2025-12-10");
    await send(minutesLater(24 * 60));
    expect(mailServer.take().map(({ to }) => to)).toEqual([easy]);
  });
});

describe("An address that refuses with 550 and no reason", () => {
  const refusal = { at: "RCPT", code: 550, text: "No" } as const;

  test("bounces at the third digest in a row", async () => {
    await createSubscriber({ email: difficult });
    mailServer.misbehave(difficult, refusal);
    for (const day of [0, 1]) {
      await send(minutesLater(day * 24 * 60));
      expect(await statusOf(difficult)).toBe("active");
    }
    await send(minutesLater(2 * 24 * 60));
    expect(await statusOf(difficult)).toBe("bounced");
  });

  test("is forgiven once it takes a digest, which has the papers of the refused one too", async () => {
    await createSubscriber({ email: difficult });
    const sendOn = async (day: number) => send(minutesLater(day * 24 * 60));
    mailServer.misbehave(difficult, refusal);
    await sendOn(0);
    mailServer.behave();
    expect(await sendOn(1)).toMatchObject({ sent: 1 });
    mailServer.misbehave(difficult, refusal);
    for (const day of [2, 3]) {
      await placePaper(`2025-12-${9 + day}`);
      await sendOn(day);
      expect(await statusOf(difficult)).toBe("active");
    }
    await sendOn(6);
    expect(await statusOf(difficult)).toBe("bounced");
  });
});

describe("A fault of ours", () => {
  test("a message the server will not have fails, and marks nobody's address", async () => {
    await createSubscriber({ email: difficult });
    mailServer.misbehave(difficult, { at: "DATA", code: 554, text: "5.7.1 Looks like spam" });
    expect(await send(start)).toMatchObject({ failed: 1, bounced: 0 });
    expect(await db.subscriber.findUniqueOrThrow({ where: { email: difficult } })).toMatchObject({
      status: "active",
      softBounces: 0,
    });
  });

  test("a server that refuses the sender is given up soon, and everybody gets the mail later", async () => {
    for (let count = 0; count < 60; count += 1) await createSubscriber();
    mailServer.misbehave("*", { at: "MAIL", code: 530, text: "Sign in first" });
    expect(await send(start)).toMatchObject({ sent: 0, retrying: 60, failed: 0, bounced: 0 });
    const tried = await db.delivery.count({ where: { attempts: { gt: 0 } } });
    expect(tried).toBeLessThan(40);

    mailServer.behave();
    expect(await send(minutesLater(6))).toMatchObject({ sent: 60 });
    expect(new Set(mailServer.take().map(({ to }) => to)).size).toBe(60);
  });
});

describe("Retries", () => {
  test("wait longer each time and end before the next digest, which has the papers then", async () => {
    await createSubscriber({ email: difficult });
    mailServer.misbehave(difficult, { at: "RCPT", code: 450, text: "Busy" });
    const waits: number[] = [];
    let now = start;
    for (;;) {
      await send(now);
      const delivery = await db.delivery.findFirstOrThrow();
      if (delivery.status === "failed") break;
      const next = delivery.nextAttemptAt ?? now;
      waits.push(Math.round((next.getTime() - now.getTime()) / 60_000));
      now = new Date(next.getTime() + 1000);
    }
    expect(waits).toEqual([5, 15, 45, 135, 405]);
    mailServer.behave();
    expect(await send(minutesLater(24 * 60))).toMatchObject({ sent: 1 });
    expect(mailServer.take()[0]?.messageId).toContain("daily.2025-12-10.");
  });
});
