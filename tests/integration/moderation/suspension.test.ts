import { mailServer } from "@/tests/support/mail-server";
import { beforeEach, describe, expect, test } from "vitest";
import { claimAuthor } from "@/lib/claims/making";
import { listPendingClaims, settleClaim } from "@/lib/claims/settling";
import { postComment } from "@/lib/comments/writing";
import { hideSubject, restoreSubject } from "@/lib/moderation/hiding";
import { sendDueNotifications } from "@/lib/notifications/send";
import { holdSubmission, listWaitingSubmissions } from "@/lib/papers/held-submissions";
import { retrySubmissions } from "@/lib/papers/settling-submissions";
import { submitPaper } from "@/lib/papers/submissions";
import { db } from "@/lib/platform/db";
import { hashSecret } from "@/lib/platform/secrets";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

// A Saturday: what is submitted stands on Monday.
const now = new Date("2025-12-13T23:00:00Z");
const later = new Date(now.getTime() + 3_600_000);
const refusal = (code: string) => expect.objectContaining({ code });
let person: Awaited<ReturnType<typeof createUser>>;
let moderatorId: string;

beforeEach(async () => {
  mailServer.take();
  mailServer.behave();
  person = await createUser();
  moderatorId = (await createUser({ role: "moderator" })).id;
});

const act = () =>
  ({ moderatorId, subjectKind: "user", subjectId: person.id, reason: null, now }) as const;
const suspend = () => hideSubject(act());
const restore = () => restoreSubject(act());

describe("Of a person who is suspended", () => {
  test("a waiting submission is refused, and not shown to moderators", async () => {
    const { id: reference } = await createPaper({ publishedAt: now });
    const extras = { comment: "Read this.", mediaUrls: [], retryAfterSeconds: null };
    await holdSubmission({ userId: person.id, reference, ...extras, now });
    expect(await listWaitingSubmissions(10)).toHaveLength(1);
    await suspend();
    expect(await listWaitingSubmissions(10)).toEqual([]);
    expect(await retrySubmissions(later, 10)).toMatchObject({ tried: 1, refused: 1 });
    expect(await db.submission.findFirst()).toMatchObject({
      status: "refused",
      reason: expect.stringContaining("suspended"),
    });
    expect([await db.placement.count(), await db.comment.count()]).toEqual([0, 0]);
  });

  test("a paper leaves the day to come, for others to submit, and stays on days that have begun", async () => {
    await placePaper("2025-12-12", { submitterId: person.id });
    const { id: paperId } = await createPaper({ publishedAt: now });
    const submitted = { paperId, comment: null, mediaUrls: [], now };
    await submitPaper({ ...submitted, submitter: person });
    expect(await db.placement.count()).toBe(2);
    await suspend();
    expect(await db.placement.findMany()).toMatchObject([{ day: new Date("2025-12-12") }]);
    await expect(submitPaper({ ...submitted, submitter: person })).rejects.toThrow(
      refusal("forbidden"),
    );
    await submitPaper({ ...submitted, submitter: await createUser() });
    expect(await db.placement.count({ where: { paperId } })).toBe(1);
  });

  test("a claim cannot be accepted, nor another made, until the person is restored", async () => {
    const { id: paperId } = await createPaper();
    for (const [position, name] of ["Ada", "Bob"].entries())
      await db.author.create({ data: { paperId, position, name } });
    const claim = { paperId, position: 0, name: "Ada", proof: "My page", userId: person.id, now };
    await claimAuthor(claim);
    const { id } = await db.authorClaim.findFirstOrThrow();
    const accept = () => settleClaim({ id, verdict: "accept", moderatorId, now });
    await suspend();
    expect(await listPendingClaims(10)).toEqual([]);
    await expect(accept()).rejects.toThrow(/suspended/);
    await expect(claimAuthor({ ...claim, position: 1, name: "Bob" })).rejects.toThrow(
      refusal("forbidden"),
    );
    expect(await db.author.count({ where: { userId: person.id } })).toBe(0);
    await restore();
    await accept();
    expect(await db.author.count({ where: { userId: person.id } })).toBe(1);
  });

  test("a mail that waits for another try is not sent, either way round", async () => {
    const other = await createUser();
    await db.user.updateMany({
      data: { notificationMail: "immediately", notificationMailSince: new Date(0) },
    });
    const { id: paperId } = await createPaper();
    for (const [from, to] of [
      [person, other],
      [other, person],
    ] as const) {
      const root = { paperId, userId: to.id, body: "First", parentId: null };
      const { id: parentId } = await postComment(root);
      await postComment({ paperId, userId: from.id, body: "Answer", parentId });
    }
    const at = (ms: number) => new Date(Date.now() + ms);
    for (const { email } of [person, other])
      mailServer.misbehave(email, { at: "RCPT", code: 450, text: "Try again later" });
    await sendDueNotifications({ now: at(60_000) });
    expect(await db.notificationDelivery.count({ where: { status: "retrying" } })).toBe(2);
    mailServer.behave();
    await suspend();
    expect(await sendDueNotifications({ now: at(86_400_000) })).toMatchObject({ sent: 0 });
    expect(await db.notificationDelivery.count({ where: { status: "empty" } })).toBe(2);
  });
});

test("A mail that waits is not sent to an address that has refused mail since, nor to one no longer proved", async () => {
  const { id: paperId } = await createPaper();
  for (const change of ["refused", "unproved", "none"]) {
    const { id, email } = await createUser({ notificationMail: "immediately" });
    const root = { paperId, userId: id, body: "First", parentId: null };
    const { id: parentId } = await postComment(root);
    await postComment({ paperId, userId: person.id, body: "Answer", parentId });
    const { id: deliveryId } = await db.notificationDelivery.create({
      data: { userId: id, status: "retrying", nextAttemptAt: now },
    });
    await db.notification.updateMany({ where: { userId: id }, data: { deliveryId } });
    if (change === "refused")
      await db.refusedAddress.create({ data: { emailHash: hashSecret(email) } });
    if (change === "unproved")
      await db.user.update({ where: { id }, data: { emailVerified: null } });
  }
  expect(await sendDueNotifications({ now: new Date() })).toMatchObject({ sent: 1 });
});
