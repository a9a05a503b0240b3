import { mailServer } from "@/tests/support/mail-server";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as getUnsubscribe, POST as postUnsubscribe } from "@/app/api/unsubscribe/route";
import { db } from "@/lib/platform/db";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { findByToken } from "@/lib/subscriptions/by-token";
import { subscriptionSchema, updatePreferences } from "@/lib/subscriptions/preferences";
import {
  confirmSubscription,
  forgetUnconfirmed,
  requestSubscription,
  subscribeUser,
} from "@/lib/subscriptions/subscribe";
import { unsubscribe } from "@/lib/subscriptions/unsubscribe";
import { createUser } from "@/tests/support/factories";
import { createSubscriber } from "@/tests/support/subscribers";

const now = new Date("2025-12-09T12:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const email = "ada@example.org";
const wish = (given = {}) =>
  subscriptionSchema.parse({
    email,
    frequency: "daily",
    timeZone: "Asia/Kathmandu",
    hour: 7,
    ...given,
  });
const only = () => db.subscriber.findUniqueOrThrow({ where: { email }, include: { topics: true } });
const tokenIn = (source = "") =>
  /token=3D([\w.-]+(?:=\r\n[\w.-]+)*)/.exec(source)?.[1]?.replaceAll("=\r\n", "") ?? "";

beforeEach(() => {
  mailServer.take();
});

describe("Subscribing", () => {
  test("sends one confirmation, and the button behind its link begins the subscription", async () => {
    await requestSubscription(wish({ topics: ["cs.CL", "author: Ada"] }), now);
    const [mail, ...more] = mailServer.take();
    expect(more).toEqual([]);
    expect(await only()).toMatchObject({ status: "pending", dueAt: null });

    const token = tokenIn(mail?.source);
    await confirmSubscription(token, now);
    await confirmSubscription(token, later(1));
    const subscriber = await only();
    expect(subscriber).toMatchObject({
      status: "active",
      confirmedAt: now,
      dueAt: new Date("2025-12-10T01:15:00Z"),
    });
    expect(subscriber.topics).toHaveLength(2);
  });

  test("twice in an hour still sends one mail, also when both come at once", async () => {
    await Promise.all([requestSubscription(wish(), now), requestSubscription(wish(), now)]);
    await requestSubscription(wish(), later(0.5));
    expect(mailServer.take()).toHaveLength(1);
    await requestSubscription(wish(), later(2));
    expect(mailServer.take()).toHaveLength(1);
  });

  test("an address that is subscribed changes nothing and tells its owner only", async () => {
    await createSubscriber({ email });
    await requestSubscription(wish({ frequency: "weekly" }), now);
    expect(await only()).toMatchObject({ status: "active", frequency: "daily" });
    const [mail] = mailServer.take();
    expect(mail?.to).toBe(email);
    expect(mail?.source).toContain("Subject: You're already subscribed to Daily Papers");
  });

  test.each(["bounced", "complained"] as const)(
    "an address that %s gets nothing more",
    async (status) => {
      await createSubscriber({ email, status });
      await requestSubscription(wish(), now);
      expect(mailServer.take()).toEqual([]);
      expect(await only()).toMatchObject({ status });
    },
  );

  test("takes a zone that does not exist for the feed's own, but no hour that does not", () => {
    expect(wish({ timeZone: "Mars/Olympus" }).timeZone).toBe("America/New_York");
    expect(() => wish({ hour: 24 })).toThrow();
    expect(() => wish({ frequency: "hourly" })).toThrow();
  });

  test("without confirming is forgotten after a week; who had left before has left again", async () => {
    await requestSubscription(wish(), now);
    await createSubscriber({ email: "back@example.org", status: "pending", askedAt: now });
    mailServer.take();
    expect(await forgetUnconfirmed(later(24 * 6))).toBe(0);
    expect(await forgetUnconfirmed(later(24 * 8))).toBe(1);
    expect(await db.subscriber.findMany({ select: { email: true, status: true } })).toEqual([
      { email: "back@example.org", status: "unsubscribed" },
    ]);
  });

  test("is one click for an account, whose address is proven", async () => {
    const user = await createUser({ email });
    await subscribeUser(user.id, wish(), now);
    expect(await only()).toMatchObject({ status: "active", userId: user.id });
    expect(mailServer.take()).toEqual([]);

    const unproven = await createUser({ emailVerified: null });
    await expect(subscribeUser(unproven.id, wish(), now)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("A link in a mail", () => {
  test("does the one thing it was made for", async () => {
    const subscriber = await createSubscriber();
    const token = signSubscriberToken("preferences", subscriber);
    expect(await findByToken(token, "preferences")).toMatchObject({ id: subscriber.id });
    expect(await findByToken(token, "unsubscribe")).toBeNull();
    expect(await findByToken(token, "confirm")).toBeNull();
    expect(await unsubscribe(token, now)).toBe(false);
  });

  test("forged, of another, or cut off does nothing", async () => {
    const [one, other] = [await createSubscriber(), await createSubscriber()];
    const token = signSubscriberToken("unsubscribe", one);
    const foreign = signSubscriberToken("unsubscribe", other).slice(0, 23) + token.slice(23);
    for (const bad of [
      foreign,
      token.slice(0, -1),
      `${token}x`,
      "",
      "x".repeat(66),
      "0".repeat(22) + token.slice(22),
    ]) {
      expect(await unsubscribe(bad, now)).toBe(false);
    }
    expect(await db.subscriber.count({ where: { status: "active" } })).toBe(2);
  });

  test("to change ends with the subscription; to leave works for ever", async () => {
    const subscriber = await createSubscriber({ email });
    const [change, leave] = [
      signSubscriberToken("preferences", subscriber),
      signSubscriberToken("unsubscribe", subscriber),
    ];
    expect(await updatePreferences(change, wish({ hour: 20 }), now)).toBe(true);
    expect(await only()).toMatchObject({ hour: 20, dueAt: new Date("2025-12-09T14:15:00Z") });
    expect(await unsubscribe(leave, now)).toBe(true);
    expect(await updatePreferences(change, wish(), now)).toBe(false);

    await requestSubscription(wish(), now);
    await confirmSubscription(tokenIn(mailServer.take()[0]?.source), now);
    expect(await only()).toMatchObject({ status: "active" });
    expect(await updatePreferences(change, wish(), now)).toBe(false);
    expect(await unsubscribe(leave, now)).toBe(true);
    expect(await only()).toMatchObject({ status: "unsubscribed" });
  });
});

describe("One-click unsubscribe", () => {
  const url = (token: string) => `https://papers.example.org/api/unsubscribe?token=${token}`;
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");

  test.each([
    ["URL-encoded", new URLSearchParams({ "List-Unsubscribe": "One-Click" })],
    ["multipart", form],
    ["empty", null],
  ])(
    "takes a POST with a body that is %s, and answers 200 without a redirect",
    async (_encoding, body) => {
      const subscriber = await createSubscriber({ email });
      const request = new Request(url(signSubscriberToken("unsubscribe", subscriber)), {
        method: "POST",
        body,
      });
      expect((await postUnsubscribe(request, {})).status).toBe(200);
      expect(await only()).toMatchObject({ status: "unsubscribed" });
    },
  );

  test("refuses a token that is not good", async () => {
    const response = await postUnsubscribe(new Request(url("x"), { method: "POST" }), {});
    expect(response.status).toBe(404);
  });

  test("changes nothing on a GET, which leads to the page with the button", async () => {
    const subscriber = await createSubscriber({ email });
    const token = signSubscriberToken("unsubscribe", subscriber);
    const response = await getUnsubscribe(new Request(url(token)));
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/unsubscribe?token=${token}`);
    expect(await only()).toMatchObject({ status: "active" });
  });
});
