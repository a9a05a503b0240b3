import { mailServer } from "@/tests/support/mail-server";
import { simpleParser } from "mailparser";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as visitStop, POST as oneClick } from "@/app/api/notifications/stop/route";
import { recordMailEvent } from "@/lib/subscriptions/bounces";
import { deleteComment, postComment } from "@/lib/comments/writing";
import { db } from "@/lib/platform/db";
import type { NotificationMail } from "@/lib/generated/prisma/enums";
import { hideSubject } from "@/lib/moderation/hiding";
import { chooseNotificationMail } from "@/lib/notifications/choices";
import { listNotifications } from "@/lib/notifications/inbox";
import { sendDueNotifications } from "@/lib/notifications/send";
import { notificationWords } from "@/lib/notifications/words";
import { createPaper, createUser } from "@/tests/support/factories";

beforeEach(() => {
  mailServer.take();
  mailServer.behave();
});

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const send = (now = minutes(1)) => sendDueNotifications({ now });
const read = () => Promise.all(mailServer.take().map(({ source }) => simpleParser(source)));

/** Ada has written under a paper; Bob answers her. */
async function setScene(mail: NotificationMail = "immediately") {
  const [paper, ada, bob] = [
    await createPaper({ title: "On $x^2$" }),
    await createUser({ email: "ada@example.org", name: "Ada" }),
    await createUser({ name: "Bob" }),
  ];
  await chooseNotificationMail({ userId: ada.id, mail, now: minutes(-1) });
  const write = (userId: string, body: string, parentId: string | null = null) =>
    postComment({ paperId: paper.id, userId, body, parentId });
  const { id: parentId } = await write(ada.id, "First");
  const answer = (body: string) => write(bob.id, body, parentId);
  return { paper, ada, bob, answer };
}

describe("A notification on the site", () => {
  test("says who did what", async () => {
    const { ada, bob, answer } = await setScene();
    await answer("I agree");
    const words = async () => (await listNotifications(ada.id, 10)).map(notificationWords);
    expect(await words()).toEqual(["Bob replied to you on “On x²”"]);
    await db.user.update({ where: { id: bob.id }, data: { name: null } });
    expect(await words()).toEqual([`${bob.handle} replied to you on “On x²”`]);
  });

  test("is gone with the comment, the person or the paper it is about", async () => {
    const { ada, bob, paper, answer } = await setScene();
    const [deleted, hidden] = [await answer("One"), await answer("Two")];
    await answer("Three");
    const count = async () => (await listNotifications(ada.id, 10)).length;
    const by = { moderatorId: ada.id, reason: null, now: new Date() };
    expect(await count()).toBe(3);
    await deleteComment({ id: deleted.id, userId: bob.id, now: new Date() });
    expect(await count()).toBe(2);
    await hideSubject({ ...by, subjectKind: "comment", subjectId: hidden.id });
    expect(await count()).toBe(1);
    await hideSubject({ ...by, subjectKind: "user", subjectId: bob.id });
    expect(await count()).toBe(0);
    await db.user.update({ where: { id: bob.id }, data: { hiddenAt: null } });
    await hideSubject({ ...by, subjectKind: "paper", subjectId: paper.id });
    expect(await count()).toBe(0);
  });
});

describe("A notification by mail", () => {
  test("comes once, with what was written and its own one-click stop", async () => {
    const { answer } = await setScene();
    const { id } = await answer("I **agree** <b>& more</b>");
    expect(await send()).toEqual({ sent: 1, retrying: 0, failed: 0 });
    expect(await send()).toEqual({ sent: 0, retrying: 0, failed: 0 });
    const [mail] = await read();
    expect(mail).toMatchObject({ subject: "Bob replied to you on “On x²”" });
    expect(mail?.text).toContain(`https://papers.example.org/comments/${id}`);
    expect(mail?.html).toContain("&lt;b&gt;");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    const { link } = stopOf(mail);
    const visited = await visitStop(new Request(link));
    expect(visited.headers.get("location")).toMatch(/^\/notifications\/stop\?token=/);
    expect(await choices()).toContain("immediately");
    const stopped = await oneClick(
      new Request(link, { method: "POST", body: "List-Unsubscribe=One-Click" }),
      undefined,
    );
    expect([stopped.status, await choices()]).toEqual([200, ["never", "never"]]);
    await answer("Again");
    expect(await send()).toMatchObject({ sent: 0 });
  });

  test("is not stopped by a forged link, nor by one for another purpose", async () => {
    const { ada, answer } = await setScene();
    await answer("I agree");
    await send();
    const { link } = stopOf((await read())[0]);
    for (const forged of [`${link.slice(0, -3)}AAA`, link.replace(/token=.*/, "token=x")]) {
      expect((await oneClick(new Request(forged, { method: "POST" }), undefined)).status).toBe(404);
    }
    expect(await db.user.findUnique({ where: { id: ada.id } })).toMatchObject({
      notificationMail: "immediately",
    });
  });

  test("is not sent unasked, of what came before, of what was read, or of what is gone", async () => {
    const { ada, bob, answer } = await setScene("never");
    await answer("Before");
    expect(await send()).toMatchObject({ sent: 0 });
    await db.notification.updateMany({ data: { createdAt: minutes(-1) } });
    await chooseNotificationMail({ userId: ada.id, mail: "immediately", now: new Date() });
    const gone = await answer("Gone");
    await deleteComment({ id: gone.id, userId: bob.id, now: new Date() });
    await answer("Read");
    await db.notification.updateMany({
      where: { text: { contains: "replied" } },
      data: { readAt: new Date() },
    });
    expect(await send()).toMatchObject({ sent: 0 });
    await answer("New");
    expect(await send()).toMatchObject({ sent: 1 });
    expect((await read())[0]?.text).toContain("New");
  });

  test("gathers a day's when wanted once a day, at the hour of the digest", async () => {
    const { ada, answer } = await setScene("daily");
    await db.subscriber.create({
      data: { email: ada.email, frequency: "daily", timeZone: "UTC", hour: 7 },
    });
    await answer("One");
    await answer("Two");
    const at = (time: string) => new Date(`2025-12-09T${time}Z`);
    await db.notification.updateMany({ data: { createdAt: at("06:59:00") } });
    await db.user.updateMany({ data: { notificationMailSince: at("00:00:00") } });
    expect(await send(at("06:59:59"))).toMatchObject({ sent: 0 });
    expect(await send(at("07:00:00"))).toMatchObject({ sent: 1 });
    expect(await read()).toMatchObject([{ subject: "2 notifications on Daily Papers" }]);
  });

  test.each(["AET", "Mars/Olympus"])(
    "reaches everybody else when somebody lives in the zone %s, which PostgreSQL does not know",
    async (timeZone) => {
      const { ada, bob, answer } = await setScene("daily");
      await db.subscriber.create({ data: { email: ada.email, frequency: "daily", timeZone } });
      const { id: parentId, paperId } = await db.comment.findFirstOrThrow();
      await chooseNotificationMail({ userId: bob.id, mail: "immediately", now: minutes(-1) });
      await answer("To Ada");
      const toBob = await postComment({ paperId, userId: bob.id, body: "Mine", parentId: null });
      await postComment({ paperId, userId: ada.id, body: "To Bob", parentId: toBob.id });
      expect(parentId).not.toBeNull();
      expect(await send()).toMatchObject({ sent: 1, failed: 0 });
      expect(await read()).toMatchObject([{ text: expect.stringContaining("To Bob") }]);
    },
  );

  test("is tried again after a temporary refusal, with the same Message-ID", async () => {
    const { answer } = await setScene();
    await answer("I agree");
    mailServer.misbehave("ada@example.org", { at: "RCPT", code: 451, text: "4.7.1 Later" });
    expect(await send()).toMatchObject({ retrying: 1 });
    mailServer.behave();
    expect(await send(minutes(2))).toMatchObject({ sent: 0 });
    expect(await send(minutes(10))).toMatchObject({ sent: 1 });
    const [delivery] = await db.notificationDelivery.findMany();
    expect(await read()).toMatchObject([
      { messageId: `<notifications.${delivery?.id}@papers.example.org>` },
    ]);
  });

  test("goes no more to an address that is gone, that bounced, or that complained", async () => {
    const { ada, answer } = await setScene();
    await answer("One");
    mailServer.misbehave("ada@example.org", { at: "RCPT", code: 550, text: "5.1.1 No such user" });
    expect(await send()).toMatchObject({ failed: 1 });
    mailServer.behave();
    expect(await choices()).toEqual(["never", "never"]);
    const again = { userId: ada.id, mail: "immediately" as const, now: new Date() };
    await chooseNotificationMail(again);
    await db.subscriber.create({
      data: { email: ada.email, frequency: "daily", status: "bounced" },
    });
    await answer("Two");
    expect(await send()).toMatchObject({ sent: 0 });
    await db.subscriber.deleteMany();
    await recordMailEvent({ email: ada.email, kind: "complaint" }, new Date());
    expect(await send()).toMatchObject({ sent: 0 });
    await chooseNotificationMail({ ...again, now: minutes(-1) });
    expect(await send()).toMatchObject({ sent: 1 });
  });

  test("is sent once by many senders, and again by none that comes after a crash but before the lease ends", async () => {
    const { answer } = await setScene();
    for (let count = 0; count < 5; count += 1) await answer(`Number ${count}`);
    await Promise.all(Array.from({ length: 5 }, () => send()));
    const mails = await read();
    const told = mails.map(({ text }) => text?.match(/Number \d/g) ?? []).flat();
    expect(told.sort()).toEqual([0, 1, 2, 3, 4].map((count) => `Number ${count}`));
    await db.notificationDelivery.updateMany({
      data: { status: "claimed", claimedAt: new Date() },
    });
    expect(await send()).toMatchObject({ sent: 0 });
    expect(await send(minutes(11))).toMatchObject({ sent: mails.length });
  });
});

async function choices() {
  const users = await db.user.findMany({ select: { notificationMail: true } });
  return users.map(({ notificationMail }) => notificationMail);
}

function stopOf(mail: Awaited<ReturnType<typeof simpleParser>> | undefined) {
  const line = (name: string) =>
    mail?.headerLines.find(({ key }) => key === name)?.line.replace(/\r\n\s+/g, " ") ?? "";
  expect(line("list-unsubscribe-post")).toContain("List-Unsubscribe=One-Click");
  return { link: /<(https:[^>]+)>/.exec(line("list-unsubscribe"))?.[1] ?? "" };
}
