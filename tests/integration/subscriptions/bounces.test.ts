import { describe, expect, test } from "vitest";
import { POST } from "@/app/api/bounces/[provider]/route";
import { recordMailEvent } from "@/lib/subscriptions/bounces";
import { db } from "@/lib/platform/db";
import { listDigestReports } from "@/lib/digests/report";
import { readMailEvents } from "@/lib/platform/mail/events";
import { deleteUser } from "@/lib/accounts/deletion";
import { preferencesSchema, subscriptionSchema } from "@/lib/subscriptions/preferences";
import { requestSubscription, subscribeUser } from "@/lib/subscriptions/subscribe";
import { createUser } from "@/tests/support/factories";
import { createSubscriber } from "@/tests/support/subscribers";

const now = new Date("2025-12-09T12:00:00Z");
const at = (day: number, hour: number) => new Date(Date.UTC(2025, 11, day, hour));

/** The relay takes that day's digest. */
async function takeDigest(subscriberId: string, day: number): Promise<void> {
  const period = `2025-12-0${day}`;
  const digest = await db.digest.create({ data: { frequency: "daily", period } });
  const edition = await db.edition.create({
    data: { digestId: digest.id, key: period, paperIds: [] },
  });
  await db.delivery.create({
    data: {
      ...{ digestId: digest.id, editionId: edition.id, subscriberId, messageId: period },
      ...{ status: "sent", sentAt: at(day, 8), createdAt: at(day, 8) },
    },
  });
}
const statusOf = async (email: string) =>
  (await db.subscriber.findUniqueOrThrow({ where: { email } })).status;

function report(provider: string, body: unknown, secret = process.env.BOUNCE_SECRET) {
  const url = `https://papers.example.org/api/bounces/${provider}?secret=${secret}`;
  const request = new Request(url, { method: "POST", body: JSON.stringify(body) });
  return POST(request, { params: Promise.resolve({ provider }) });
}

describe("A provider's report", () => {
  test("of SendGrid is read event by event", () => {
    const events = [
      { event: "bounce", email: "Gone@example.org", type: "bounce" },
      { event: "bounce", email: "busy@example.org", type: "blocked" },
      { event: "spamreport", email: "angry@example.org" },
      { event: "dropped", email: "old@example.org", reason: "Bounced Address" },
      { event: "dropped", email: "cross@example.org", reason: "Spam Reporting Address" },
      { event: "dropped", email: "ada@example.org", reason: "Unsubscribed Address" },
      { event: "open", email: "ada@example.org" },
    ];
    expect(readMailEvents("sendgrid", events)).toEqual([
      { email: "gone@example.org", kind: "gone" },
      { email: "busy@example.org", kind: "refused" },
      { email: "angry@example.org", kind: "complaint" },
      { email: "old@example.org", kind: "gone" },
      { email: "cross@example.org", kind: "complaint" },
    ]);
  });

  test.each([
    [{ RecordType: "Bounce", Type: "HardBounce" }, "gone"],
    [{ RecordType: "Bounce", Type: "SoftBounce" }, "refused"],
    [{ RecordType: "SpamComplaint", Type: "SpamComplaint" }, "complaint"],
  ])("of Postmark is read (%#)", (body, kind) => {
    expect(readMailEvents("postmark", { ...body, Email: "a@example.org" })).toEqual([
      { email: "a@example.org", kind },
    ]);
  });

  test("ends the subscription of an address that is gone, and of one that complains", async () => {
    await createSubscriber({ email: "gone@example.org" });
    await createSubscriber({ email: "angry@example.org" });
    const response = await report("sendgrid", [
      { event: "bounce", email: "gone@example.org", type: "bounce" },
      { event: "spamreport", email: "angry@example.org" },
      { event: "bounce", email: "unknown@example.org", type: "bounce" },
    ]);
    expect(await response.json()).toEqual({ events: 3, ended: 2 });
    expect(await statusOf("gone@example.org")).toBe("bounced");
    expect(await statusOf("angry@example.org")).toBe("complained");
  });

  test("that a confirmation came back ends the wait for it; a busy mailbox does not", async () => {
    await createSubscriber({ email: "gone@example.org", status: "pending" });
    await createSubscriber({ email: "busy@example.org", status: "pending" });
    await report("sendgrid", [
      { event: "bounce", email: "gone@example.org", type: "bounce" },
      { event: "bounce", email: "busy@example.org", type: "blocked" },
    ]);
    expect(await statusOf("gone@example.org")).toBe("bounced");
    expect(await statusOf("busy@example.org")).toBe("pending");
  });

  test("of a busy mailbox adds up, though the relay had taken each digest before", async () => {
    const { id: subscriberId } = await createSubscriber({ email: "busy@example.org" });
    const refuse = (day: number) =>
      recordMailEvent({ email: "busy@example.org", kind: "refused" }, at(day, 13));
    await takeDigest(subscriberId, 1);
    expect(await refuse(1)).toBe(false);
    await takeDigest(subscriberId, 2);
    await takeDigest(subscriberId, 3);
    expect(await refuse(3)).toBe(false);
    await takeDigest(subscriberId, 4);
    expect(await refuse(4)).toBe(false);
    await takeDigest(subscriberId, 5);
    expect(await refuse(5)).toBe(true);
    expect(await statusOf("busy@example.org")).toBe("bounced");
  });

  test("outlives the account and the subscription of its address", async () => {
    const email = "angry@example.org";
    const user = await createUser({ email, emailVerified: now });
    await createSubscriber({ email });
    await recordMailEvent({ email, kind: "complaint" }, now);
    await deleteUser(user.id, now);
    expect(await db.subscriber.count()).toBe(0);
    await requestSubscription(subscriptionSchema.parse({ email }), now);
    expect(await db.subscriber.count()).toBe(0);
    const again = await createUser({ email, emailVerified: now });
    await expect(subscribeUser(again.id, preferencesSchema.parse({}), now)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(JSON.stringify(await db.refusedAddress.findMany())).not.toContain("angry");
  });

  test.each(["bearer", "basic"])("may carry the secret in a %s authorization", async (scheme) => {
    const secret = process.env.BOUNCE_SECRET ?? "";
    const send = (given: string) => {
      const value = scheme === "basic" ? Buffer.from(`hook:${given}`).toString("base64") : given;
      const request = new Request("https://papers.example.org/api/bounces/sendgrid", {
        method: "POST",
        body: "[]",
        headers: { authorization: `${scheme} ${value}` },
      });
      return POST(request, { params: Promise.resolve({ provider: "sendgrid" }) });
    };
    expect((await send(secret)).status).toBe(200);
    expect((await send(`${secret}x`)).status).toBe(401);
  });

  test("without the secret, of an unknown provider, or in another shape changes nothing", async () => {
    await createSubscriber({ email: "ada@example.org" });
    const bounce = { RecordType: "Bounce", Type: "HardBounce", Email: "ada@example.org" };
    expect((await report("postmark", bounce, "wrong")).status).toBe(401);
    expect((await report("mailer", bounce)).status).toBe(404);
    expect((await report("postmark", { hello: 1 })).status).toBe(400);
    expect(await statusOf("ada@example.org")).toBe("active");
  });
});

describe("The operator", () => {
  test("sees for each digest how many were due, sent, failed, bounced and left", async () => {
    const digest = await db.digest.create({ data: { frequency: "daily", period: "2025-12-09" } });
    const edition = await db.edition.create({
      data: { digestId: digest.id, key: "k", paperIds: [] },
    });
    for (const status of ["sent", "sent", "failed", "retrying"] as const) {
      const { id: subscriberId, email } = await createSubscriber();
      await db.delivery.create({
        data: {
          digestId: digest.id,
          editionId: edition.id,
          subscriberId,
          status,
          messageId: email,
        },
      });
      if (status === "failed") await recordMailEvent({ email, kind: "gone" }, now);
    }
    expect(await listDigestReports()).toEqual([
      {
        id: digest.id,
        frequency: "daily",
        period: "2025-12-09",
        due: 4,
        sent: 2,
        open: 1,
        failed: 1,
        bounced: 1,
        unsubscribed: 0,
      },
    ]);
  });
});
