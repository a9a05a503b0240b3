import { mailServer } from "@/tests/support/mail-server";
import { createVerify } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { sendDueDigests } from "@/lib/digests/send";
import { unsubscribe } from "@/lib/subscriptions/unsubscribe";
import { createPaper, placePaper } from "@/tests/support/factories";
import { createSubscriber } from "@/tests/support/subscribers";

const tuesday = new Date("2025-12-09T08:05:00Z");
const at = (text: string) => new Date(text);
const send = (now: Date) => sendDueDigests({ now });

beforeEach(() => {
  mailServer.take();
  mailServer.behave();
});
afterEach(() => expect(mailServer.received.map(({ messageId }) => messageId)).toEqual([]));

/** The mails of a run, read as a mail program reads them. */
async function read() {
  return Promise.all(mailServer.take().map(async ({ source }) => simpleParser(source)));
}

describe("A digest", () => {
  test("names its papers, best first, in both parts, and says that it comes from a list", async () => {
    await placePaper("2025-12-09", {
      paper: { id: "2512.00001", title: "Second $x^2$", outsideUpvoteCount: 2 },
    });
    await placePaper("2025-12-09", {
      paper: {
        id: "2512.00002",
        title: "First <b>",
        abstract: "It works. Well.",
        outsideUpvoteCount: 30,
      },
    });
    await placePaper("2025-12-08", {
      paper: { id: "2512.00003", title: "Older", outsideUpvoteCount: 99 },
    });
    const { email, id } = await createSubscriber();

    expect(await send(tuesday)).toMatchObject({ due: 1, sent: 1, remaining: 0 });
    const [mail] = await read();
    expect(mail?.subject).toBe("Daily papers of 9 Dec 2025");
    expect(mail?.to).toMatchObject({ text: email });
    expect(mail?.text).toMatch(/First <b>[^]*It works\.[^]*Second x²[^]*Older/);
    expect(mail?.text).toContain("https://papers.example.org/papers/2512.00002?utm_source=digest");
    expect(mail?.html).toContain("First &lt;b&gt;");
    expect(mail?.messageId).toBe(`<daily.2025-12-09.${id}@papers.example.org>`);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    const line = (key: string) => mail?.headerLines.find((header) => header.key === key)?.line;
    expect(line("list-id")).toBe('List-ID: "Daily Papers" <daily.digest.papers.example.org>');
    expect(line("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(line("list-unsubscribe")).toMatch(
      /^List-Unsubscribe: <https:\/\/papers\.example\.org\/api\/unsubscribe\?token=[\w.-]+>,\s<mailto:leave@example\.org\?subject=unsubscribe>$/,
    );
  });

  test("is signed, with both unsubscribe headers inside the signature", async () => {
    await placePaper("2025-12-09");
    await createSubscriber();
    await send(tuesday);
    const [mail] = mailServer.take();
    expect(isSigned(mail?.source ?? "")).toBe(true);
    expect(isSigned(mail?.source.replace("One-Click", "Two-Click") ?? "")).toBe(false);
  });

  test("carries each subscriber's own links", async () => {
    await placePaper("2025-12-09");
    const [one, other] = [await createSubscriber(), await createSubscriber()];
    await send(tuesday);
    const links = new Map(
      (await read()).map((mail) => [
        String(mail.to && "text" in mail.to && mail.to.text),
        tokenOf(mail.text),
      ]),
    );
    expect(links.get(one.email)).not.toBe(links.get(other.email));

    expect(await unsubscribe(links.get(one.email) ?? "", tuesday)).toBe(true);
    const statuses = await db.subscriber.findMany({ select: { email: true, status: true } });
    expect(statuses).toContainEqual({ email: one.email, status: "unsubscribed" });
    expect(statuses).toContainEqual({ email: other.email, status: "active" });
  });

  test("shows papers of a topic first and says why", async () => {
    await placePaper("2025-12-09", { paper: { title: "Popular", outsideUpvoteCount: 90 } });
    await placePaper("2025-12-09", { paper: { title: "Mine", categories: ["cs.CL"] } });
    const { id } = await createSubscriber();
    await db.subscriberTopic.create({
      data: { subscriberId: id, kind: "category", value: "cs.CL" },
    });
    await send(tuesday);
    const [mail] = await read();
    expect(mail?.text).toMatch(/Mine\nMatches your topic: cs\.CL[^]*Popular/);
  });

  test("counts the papers it has no room for, with a link to their day, and stays small", async () => {
    for (let count = 0; count < 40; count += 1) {
      await placePaper("2025-12-09", {
        paper: { title: "T".repeat(2000), abstract: "A".repeat(5000) },
      });
    }
    await createSubscriber();
    await send(tuesday);
    const [mail] = mailServer.take();
    expect(mail?.source.length).toBeLessThan(100_000);
    const { text } = await simpleParser(mail?.source ?? "");
    expect(text).toContain(
      "30 more papers of 9 Dec 2025:\nhttps://papers.example.org/papers/date/2025-12-09?",
    );
  });

  test("of a week is named by it", async () => {
    await placePaper("2025-12-03");
    await placePaper("2025-12-12");
    await createSubscriber({ frequency: "weekly", dueAt: at("2025-12-15T08:00:00Z") });
    await send(at("2025-12-15T08:00:00Z"));
    expect((await read()).map((mail) => mail.subject)).toEqual([
      "Trending papers of week 50, 2025",
    ]);
  });

  test("of a week is ordered by the trending score, whatever the days and votes", async () => {
    const given = [
      { title: "Warm", day: "2025-12-12", votes: 99, score: 5 },
      { title: "Hot", day: "2025-12-03", votes: 1, score: 9 },
      { title: "Cold", day: "2025-12-12", votes: 50, score: 1 },
    ];
    for (const { title, day, votes, score } of given) {
      const { paperId } = await placePaper(day, { paper: { title, outsideUpvoteCount: votes } });
      await db.trending.upsert({
        where: { paperId },
        create: { paperId, score },
        update: { score },
      });
    }
    await createSubscriber({ frequency: "weekly", dueAt: at("2025-12-15T08:00:00Z") });
    await send(at("2025-12-15T08:00:00Z"));
    const [mail] = await read();
    expect(mail?.text).toMatch(/Hot[^]*Warm[^]*Cold/);
  });
});

describe("Nobody gets", () => {
  test("the same paper twice, nor a mail with nothing new", async () => {
    const { id: paperId } = await createPaper({ title: "Once only" });
    await placePaper("2025-12-09", { paperId });
    await createSubscriber();
    await send(tuesday);
    expect(mailServer.take()).toHaveLength(1);
    await send(tuesday);
    expect(await send(at("2025-12-10T08:05:00Z"))).toMatchObject({ due: 1, sent: 0, empty: 1 });

    await placePaper("2025-12-11", { paperId });
    await placePaper("2025-12-11", { paper: { title: "New" } });
    await send(at("2025-12-11T08:05:00Z"));
    const [mail] = await read();
    expect(mail?.text).toContain("New");
    expect(mail?.text).not.toContain("Once only");
  });

  test("papers of old years after an import, nor papers queued for a day to come", async () => {
    await placePaper("2019-12-09");
    await placePaper("2025-12-01");
    await placePaper("2025-12-10");
    await createSubscriber();
    expect(await send(tuesday)).toMatchObject({ due: 1, sent: 0, empty: 1 });
  });

  test("hidden papers", async () => {
    await placePaper("2025-12-09", { paper: { hiddenAt: tuesday } });
    await createSubscriber();
    expect(await send(tuesday)).toMatchObject({ sent: 0, empty: 1 });
  });

  test("anything before confirming or after leaving, bouncing or complaining", async () => {
    await placePaper("2025-12-09");
    for (const status of ["pending", "unsubscribed", "bounced", "complained"] as const) {
      await createSubscriber({ status });
    }
    expect(await send(tuesday)).toMatchObject({ due: 0, sent: 0 });
  });
});

describe("Nothing is lost", () => {
  test("over a weekend: Monday's digest covers Saturday's papers", async () => {
    await placePaper("2025-12-13", { paper: { title: "Of Saturday" } });
    await createSubscriber({ dueAt: at("2025-12-15T08:00:00Z") });
    await send(at("2025-12-15T08:00:00Z"));
    const [mail] = await read();
    expect(mail?.subject).toBe("Daily papers of 13 Dec 2025");
  });

  test("when nobody called the sender for three days: one mail covers them", async () => {
    await placePaper("2025-12-09");
    await placePaper("2025-12-11");
    await createSubscriber();
    expect(await send(at("2025-12-12T09:00:00Z"))).toMatchObject({ due: 1, sent: 1 });
    expect((await read()).map(({ subject }) => subject)).toEqual(["Daily papers of 11 Dec 2025"]);
    expect(await send(at("2025-12-12T09:01:00Z"))).toMatchObject({ due: 0 });
  });

  test("when the time is up: the rest remains and goes with the next call", async () => {
    await placePaper("2025-12-09");
    for (let count = 0; count < 5; count += 1) await createSubscriber();
    expect(await sendDueDigests({ now: tuesday, budgetMs: 0 })).toMatchObject({
      sent: 0,
      remaining: 5,
    });
    expect(await send(tuesday)).toMatchObject({ sent: 5, remaining: 0 });
    expect(mailServer.take()).toHaveLength(5);
  });
});

describe("Several senders at once", () => {
  test("share the work and double none of it", async () => {
    await placePaper("2025-12-09");
    for (let count = 0; count < 60; count += 1) await createSubscriber();
    const runs = await Promise.all(
      [1, 2, 3].map(() => sendDueDigests({ now: tuesday, batchSize: 7 })),
    );
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
    expect(new Set(mailServer.received.map(({ to }) => to)).size).toBe(60);
    expect(mailServer.take()).toHaveLength(60);
  });
});

describe("What a crashed sender leaves behind", () => {
  test("is sent again once its lease is over, under the same Message-ID", async () => {
    await placePaper("2025-12-09");
    await createSubscriber();
    await send(tuesday);
    const [first] = mailServer.take();
    await db.delivery.updateMany({ data: { status: "claimed", claimedAt: tuesday } });

    expect(await send(at("2025-12-09T08:10:00Z"))).toMatchObject({ sent: 0 });
    expect(await send(at("2025-12-09T08:15:01Z"))).toMatchObject({ sent: 1 });
    expect(mailServer.take().map(({ messageId }) => messageId)).toEqual([first?.messageId]);
  });

  test("is closed when the next digest is due, and its papers come with that", async () => {
    await placePaper("2025-12-09", { paper: { title: "Late" } });
    await createSubscriber();
    await send(tuesday);
    mailServer.take();
    await db.delivery.updateMany({ data: { status: "claimed", claimedAt: tuesday } });
    await send(at("2025-12-10T08:00:00Z"));
    expect((await read()).map((mail) => mail.messageId)).toEqual([
      expect.stringContaining("daily.2025-12-10."),
    ]);
    expect(
      await db.delivery.groupBy({ by: "status", _count: true, orderBy: { status: "asc" } }),
    ).toMatchObject([
      { status: "sent", _count: 1 },
      { status: "failed", _count: 1 },
    ]);
  });
});

function tokenOf(text: string | undefined): string | undefined {
  return /\/unsubscribe\?token=([\w.-]+)/.exec(text ?? "")?.[1];
}

/** Checks a DKIM signature's header part, relaxed as RFC 6376 says. */
function isSigned(source: string): boolean {
  const unfolded =
    source
      .split("\r\n\r\n")[0]
      ?.replace(/\r\n[ \t]+/g, " ")
      .split("\r\n") ?? [];
  const signature = unfolded.find((line) => line.startsWith("DKIM-Signature:")) ?? "";
  const names =
    /[ ;]h=([^;]+);/
      .exec(signature)?.[1]
      ?.toLowerCase()
      .split(":")
      .map((name) => name.trim()) ?? [];
  if (!names.includes("list-unsubscribe") || !names.includes("list-unsubscribe-post")) return false;
  const value = /b=([^;]+)$/.exec(signature)?.[1]?.replace(/\s/g, "") ?? "";
  const relaxed = (line: string) =>
    line
      .replace(/^([^:]+):\s*/, (_, name: string) => `${name.toLowerCase()}:`)
      .replace(/\s+/g, " ")
      .trim();
  const signed = names
    .flatMap((name) => unfolded.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? [])
    .map(relaxed);
  const own = relaxed(signature).replace(/b=[^;]+$/, "b=");
  return createVerify("RSA-SHA256")
    .update([...signed, own].join("\r\n"))
    .verify(mailServer.dkimPublicKey, value, "base64");
}
