import { mailServer } from "@/tests/support/mail-server";
import { simpleParser } from "mailparser";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { previewDay, rehearseDigests, sendPreview } from "@/lib/digests/preview";
import { day, placePaper } from "@/tests/support/factories";
import { createSubscriber } from "@/tests/support/subscribers";

const now = new Date("2025-12-09T12:00:00Z");

beforeEach(async () => {
  mailServer.take();
  await placePaper("2025-12-09", { paper: { title: "Of today" } });
  await placePaper("2019-03-04", { paper: { title: "Of long ago" } });
  await placePaper("2025-12-11", { paper: { title: "Of a day to come" } });
});

describe("A preview", () => {
  test("shows any day that has begun, in both parts", async () => {
    const today = await previewDay(day("2025-12-09"), now);
    expect(today?.subject).toBe("Daily papers of 9 Dec 2025");
    expect(today?.html).toContain("Of today");
    expect(today?.text).toContain("Of today");
    const old = await previewDay(day("2019-03-04"), now);
    expect(old?.text).toContain("Of long ago");
  });

  test("is none for a day without papers, nor for one to come", async () => {
    expect(await previewDay(day("2025-12-08"), now)).toBeNull();
    expect(await previewDay(day("2025-12-11"), now)).toBeNull();
  });

  test("goes to one address, marked as a preview, with nobody's links", async () => {
    const preview = await previewDay(day("2025-12-09"), now);
    if (preview) await sendPreview(preview, "editor@example.org");
    const [received, ...more] = mailServer.take();
    expect(more).toEqual([]);
    expect(received?.to).toBe("editor@example.org");
    const mail = await simpleParser(received?.source ?? "");
    expect(mail.subject).toBe("[Preview] Daily papers of 9 Dec 2025");
    expect(mail.text).toContain("Unsubscribe: https://papers.example.org/subscriptions\n");
    expect(mail.text).not.toContain("token=");
  });
});

describe("A rehearsal", () => {
  test("says who would get what, and changes and sends nothing", async () => {
    const { email, dueAt } = await createSubscriber();
    await createSubscriber({ dueAt: new Date("2025-12-10T08:00:00Z") });
    const { planned, due, first } = await rehearseDigests(now);
    expect(due).toBe(1);
    expect(planned).toMatchObject([{ email, frequency: "daily", period: "2025-12-09" }]);
    expect(planned[0]?.paperIds).toHaveLength(1);
    expect(first?.text).toContain("Of today");
    expect(await db.delivery.count()).toBe(0);
    expect(await db.subscriber.findUniqueOrThrow({ where: { email } })).toMatchObject({ dueAt });
    expect(mailServer.take()).toEqual([]);
  });

  test("of a moment at which nobody is due is empty", async () => {
    expect(await rehearseDigests(now)).toEqual({ planned: [], due: 0, first: null });
  });
});
