import type { ServerResponse } from "node:http";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/lib/generated/prisma/enums";
import { paperAnswer, startFakeArxiv, unknownAnswer } from "@/tests/support/fake-arxiv";

const arxiv = await startFakeArxiv();
process.env.ARXIV_API_URL = arxiv.url;
process.env.ARXIV_PAUSE_MS = "40";
const { createPaper, createUser } = await import("@/tests/support/factories");
const { db } = await import("@/lib/platform/db");
const { indexPaper } = await import("@/lib/papers/indexing");
const { submissionSchema, submitPaper } = await import("@/lib/papers/submissions");
const { holdSubmission } = await import("@/lib/papers/held-submissions");
const { retrySubmissions, settleSubmission } = await import("@/lib/papers/settling-submissions");
const { inArxivTurn } = await import("@/lib/sources/arxiv-turns");

// A Saturday evening in New York.
const now = new Date("2025-12-13T23:00:00Z");
const monday = new Date("2025-12-15T00:00:00Z");
const refusal = (code: string) => expect.objectContaining({ code });
const nothing = { comment: null, mediaUrls: [] };
const submit = (paperId: string, submitter: { id: string; role: Role }) =>
  submitPaper({ paperId, ...nothing, submitter, now });
/** The database refuses every row of a table while something is done. */
async function whileRefused(table: string, done: () => Promise<unknown>) {
  await db.$executeRawUnsafe(`alter table ${table} add constraint refused check (false) not valid`);
  await done().finally(() => db.$executeRawUnsafe(`alter table ${table} drop constraint refused`));
}

beforeEach(() => {
  arxiv.answer = paperAnswer("Fresh work", now);
  arxiv.askedAt = [];
  arxiv.mostOpen = 0;
});
afterAll(() => void arxiv.stop());

describe("A paper that is looked up", () => {
  test("is fetched once, however it is named", async () => {
    expect(await indexPaper("https://arxiv.org/pdf/2512.00001v2")).toBe("2512.00001");
    expect(await indexPaper("arXiv:2512.00001")).toBe("2512.00001");
    expect(await indexPaper("Fresh work (2512.00001v3 [cs.CL]).")).toBe("2512.00001");
    expect(arxiv.askedAt).toHaveLength(1);
    const paper = await db.paper.findUniqueOrThrow({
      where: { id: "2512.00001" },
      include: { authors: true, placements: true },
    });
    expect(paper).toMatchObject({ title: "Fresh work", textSource: "arxiv", placements: [] });
    expect(paper.authors.map(({ name }) => name)).toEqual(["Ada Lovelace"]);
  });

  test("is the same paper for two who ask at once, and arXiv is asked by one at a time", async () => {
    await Promise.all(["2512.00001", "2512.00002", "2512.00001"].map((id) => indexPaper(id)));
    expect(await db.paper.count()).toBe(2);
    expect(await db.author.count()).toBe(2);
    expect(arxiv.mostOpen).toBe(1);
    const pauses = arxiv.askedAt.slice(1).map((at, index) => at - (arxiv.askedAt[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(39);
  });

  test("and is unknown to arXiv is refused with what to do", async () => {
    arxiv.answer = unknownAnswer;
    await expect(indexPaper("2512.00009")).rejects.toThrow(/Check its digits/);
    await expect(indexPaper("my paper")).rejects.toThrow(refusal("invalid"));
  });

  test.each([
    [
      "is too busy",
      (response: ServerResponse) => response.writeHead(503, { "Retry-After": "120" }).end(),
    ],
    [
      "breaks off",
      (response: ServerResponse) =>
        void (response.write("<feed><entry>"), setImmediate(() => response.destroy())),
    ],
    ["sends a page of HTML", (response: ServerResponse) => response.end("<html></html>")],
    ["never stops sending", (response: ServerResponse) => endless(response)],
  ])("while arXiv %s is refused as unavailable and leaves nothing behind", async (_, answer) => {
    arxiv.answer = answer;
    await expect(indexPaper("2512.00003")).rejects.toThrow(refusal("unavailable"));
    expect(await db.paper.count()).toBe(0);
  });

  test("waits its turn no longer than it has patience", async () => {
    await inArxivTurn(async () => {
      await expect(inArxivTurn(() => Promise.resolve(1), 10)).rejects.toThrow(
        refusal("unavailable"),
      );
    });
  });
});

function endless(response: ServerResponse) {
  const chunk = "x".repeat(1_000_000);
  const more = () => !response.destroyed && response.write(chunk, more);
  more();
}

describe("A paper that is submitted", () => {
  test("on a weekend stands on Monday's feed, after those that are there", async () => {
    const [one, two] = [
      await createPaper({ publishedAt: now }),
      await createPaper({ publishedAt: now }),
    ];
    const submitter = await createUser();
    expect(await submit(one.id, submitter)).toEqual({ paperId: one.id, day: "2025-12-15" });
    await submit(two.id, submitter);
    const placements = await db.placement.findMany({
      where: { day: monday },
      orderBy: { position: "asc" },
    });
    expect(placements.map(({ paperId }) => paperId)).toEqual([one.id, two.id]);
    expect(placements[0]).toMatchObject({ submitterId: submitter.id, position: 0 });
  });

  test("brings its first comment and its pictures from known hosts only", async () => {
    const paper = await createPaper({ publishedAt: now });
    const submitter = await createUser();
    const mediaUrls = ["https://cdn-uploads.huggingface.co/a/clip.mp4"];
    await submitPaper({
      ...submissionSchema.parse({ paperId: paper.id, comment: "Read **this**.", mediaUrls }),
      submitter,
      now,
    });
    const { comments, media, ownCommentCount } = await db.paper.findUniqueOrThrow({
      where: { id: paper.id },
      include: { comments: true, media: true },
    });
    expect(comments).toMatchObject([{ body: "Read **this**.", userId: submitter.id }]);
    expect(ownCommentCount).toBe(1);
    expect(media).toMatchObject([{ kind: "video", position: 0 }]);
    for (const url of [
      "https://evil.example/x.png",
      "http://cdn-uploads.huggingface.co/x.png",
      "javascript:alert(1)",
    ]) {
      expect(submissionSchema.safeParse({ paperId: paper.id, mediaUrls: [url] }).success).toBe(
        false,
      );
    }
  });

  test.each([
    ["x".repeat(10_001), "Keep comments under 10,000 characters."],
    ["\u200b\u2060", "This comment has no visible text. Write a few words."],
  ])("is refused with the comment's own words", (comment, words) => {
    const { error } = submissionSchema.safeParse({ paperId: "2512.00001", comment });
    expect(error?.issues.map(({ message }) => message)).toEqual([words]);
  });

  test.each([undefined, null, "", " \n"])("needs no comment: %j is none", (comment) => {
    expect(submissionSchema.parse({ paperId: "2512.00001", comment })).toMatchObject({
      comment: null,
    });
  });

  test("whose comment cannot be written is not on the feed, and may be submitted again", async () => {
    const paper = await createPaper({ publishedAt: now });
    const submitter = await createUser();
    const again = () =>
      submitPaper({ paperId: paper.id, comment: "Read this.", mediaUrls: [], submitter, now });
    await whileRefused("comment", () => expect(again()).rejects.toThrow());
    expect(await db.placement.count()).toBe(0);
    expect(await db.submission.count()).toBe(0);
    await again();
    expect(await db.placement.count()).toBe(1);
    expect(await db.comment.count()).toBe(1);
  });

  test("by two people at once stands on the feed once", async () => {
    const paper = await createPaper({ publishedAt: now });
    const people = await Promise.all([createUser(), createUser(), createUser()]);
    const results = await Promise.allSettled(people.map((person) => submit(paper.id, person)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.placement.count()).toBe(1);
  });

  test("must be new, not withdrawn and within the day's allowance, but not for a moderator", async () => {
    const reader = await createUser();
    const moderator = await createUser({ role: "moderator" });
    const old = await createPaper({ publishedAt: new Date("2025-11-01T00:00:00Z") });
    const withdrawn = await createPaper({ publishedAt: now, withdrawnAt: now });
    await expect(submit(old.id, reader)).rejects.toThrow(/from the last 14 days/);
    await expect(submit(withdrawn.id, reader)).rejects.toThrow(/withdrawn/);
    for (let count = 0; count < 5; count += 1)
      await submit((await createPaper({ publishedAt: now })).id, reader);
    await expect(submit(old.id, { ...moderator, role: "reader" })).rejects.toThrow(/last 14 days/);
    await expect(submit(old.id, { ...reader, role: "moderator" })).rejects.toThrow(/last 14 days/);
    const sixth = await createPaper({ publishedAt: now });
    await expect(submit(sixth.id, reader)).rejects.toThrow(refusal("rate_limited"));
    for (const paper of [old, withdrawn, sixth]) await submit(paper.id, moderator);
    await expect(submit(old.id, moderator)).rejects.toThrow(refusal("conflict"));
    const hidden = await createPaper({ publishedAt: now, hiddenAt: now });
    await expect(submit(hidden.id, moderator)).rejects.toThrow(refusal("not_found"));
  });
});

describe("A submission that waits for arXiv", () => {
  const later = new Date(now.getTime() + 600_000);

  test("is placed by the cron once arXiv answers, and its submitter is told", async () => {
    const { id: userId } = await createUser();
    await holdSubmission({
      userId,
      reference: "2512.00004",
      ...nothing,
      retryAfterSeconds: null,
      now,
    });
    await holdSubmission({
      userId,
      reference: "2512.00004",
      ...nothing,
      retryAfterSeconds: null,
      now,
    });
    expect(await retrySubmissions(now, 10)).toMatchObject({ tried: 0 });
    arxiv.answer = (response) => response.writeHead(503).end();
    expect(await retrySubmissions(later, 10)).toMatchObject({ tried: 1, waiting: 1 });
    arxiv.answer = paperAnswer("Fresh work", now);
    expect(await retrySubmissions(new Date(later.getTime() + 3_600_000), 10)).toMatchObject({
      tried: 1,
      placed: 1,
    });
    expect(await db.placement.count()).toBe(1);
    expect(await db.notification.findMany()).toMatchObject([
      { userId, kind: "submission", paperId: "2512.00004" },
    ]);
  });

  test("and breaks off while it is placed is placed with its comment at the next try, and kept once", async () => {
    const { id: userId } = await createUser();
    const extras = { comment: "Read this.", mediaUrls: [], retryAfterSeconds: null };
    await holdSubmission({ userId, reference: "2512.00008", ...extras, now });
    await whileRefused("notification", () => expect(retrySubmissions(later, 10)).rejects.toThrow());
    expect(await db.placement.count()).toBe(0);
    const muchLater = new Date(later.getTime() + 3_600_000);
    expect(await retrySubmissions(muchLater, 10)).toMatchObject({ placed: 1, refused: 0 });
    expect(await db.comment.count()).toBe(1);
    expect(await db.submission.findMany()).toMatchObject([{ userId, status: "placed" }]);
  });

  test("is refused in words when arXiv knows no such paper", async () => {
    const { id: userId } = await createUser();
    await holdSubmission({
      userId,
      reference: "2512.00005",
      ...nothing,
      retryAfterSeconds: 60,
      now,
    });
    arxiv.answer = unknownAnswer;
    expect(await retrySubmissions(later, 10)).toMatchObject({ refused: 1 });
    expect(await db.submission.findFirstOrThrow()).toMatchObject({
      status: "refused",
      reason: expect.stringContaining("Check its digits"),
    });
  });
});

describe("A held submission that a moderator looks at", () => {
  test("is decided together with the log's line, or not at all", async () => {
    const [{ id: userId }, { id: moderatorId }] = [
      await createUser(),
      await createUser({ role: "moderator" }),
    ];
    const held = { userId, reference: "2512.00010", ...nothing, retryAfterSeconds: 3_600, now };
    const id = await holdSubmission(held);
    const decline = () => settleSubmission({ id, verdict: "reject", moderatorId, now });
    await whileRefused("moderation_action", () => expect(decline()).rejects.toThrow());
    expect(await db.notification.count()).toBe(0);
    await decline();
    expect(await db.moderationAction.count()).toBe(1);
  });

  test("is tried at once or declined, which its submitter and the log are told", async () => {
    const [{ id: userId }, moderator] = [
      await createUser(),
      await createUser({ role: "moderator" }),
    ];
    const hold = (reference: string) =>
      holdSubmission({ userId, reference, ...nothing, retryAfterSeconds: 3_600, now });
    const settle = (id: string, verdict: "accept" | "reject") =>
      settleSubmission({ id, verdict, moderatorId: moderator.id, now });
    const [first, second] = [await hold("2512.00006"), await hold("2512.00007")];
    expect(await hold("2512.00006")).toBe(first);
    await settle(first, "accept");
    expect(await retrySubmissions(now, 10)).toMatchObject({ tried: 1, placed: 1 });
    await settle(second, "reject");
    await expect(settle(second, "accept")).rejects.toThrow(refusal("not_found"));
    expect(await db.notification.count({ where: { userId } })).toBe(2);
    expect(await db.moderationAction.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { verb: "try the submission of", detail: { reference: "2512.00006" } },
      { verb: "decline the submission of", detail: { reference: "2512.00007" } },
    ]);
  });
});
