import { describe, expect, test } from "vitest";
import { POST as previewComment } from "@/app/comments/preview/route";
import { getHistory, hasHistory } from "@/lib/comments/history";
import { toggleReaction } from "@/lib/comments/reactions";
import { commentsPerPage, findComment, listComments } from "@/lib/comments/threads";
import { commentBodySchema, deleteComment, editComment, postComment } from "@/lib/comments/writing";
import { db } from "@/lib/platform/db";
import { hideSubject, restoreSubject } from "@/lib/moderation/hiding";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

const now = new Date("2025-01-06T12:00:00Z");
const refusal = (code: string) => expect.objectContaining({ code });
const countOf = async (id: string) =>
  (await db.paper.findUniqueOrThrow({ where: { id } })).commentCount;

async function discuss() {
  const [paper, ada, bob] = await Promise.all([createPaper(), createUser(), createUser()]);
  const post = (userId: string, body: string, parentId: string | null = null) =>
    postComment({ paperId: paper.id, userId, body, parentId });
  return { paper, ada, bob, post };
}

describe("A discussion", () => {
  test("stands in threads from the oldest and is counted on the paper", async () => {
    const { paper, ada, bob, post } = await discuss();
    const first = await post(ada.id, "First");
    await post(bob.id, "Second");
    await post(bob.id, "An answer", first.id);
    const { comments } = await listComments(paper.id, 1);
    expect(comments.map(({ body }) => body)).toEqual(["First", "An answer", "Second"]);
    expect(await countOf(paper.id)).toBe(3);
  });

  test("has one level of replies, under comments of the same paper that are still there", async () => {
    const { ada, post } = await discuss();
    const first = await post(ada.id, "First");
    const reply = await post(ada.id, "Answer", first.id);
    await expect(post(ada.id, "Deeper", reply.id)).rejects.toThrow(refusal("invalid"));
    const elsewhere = await createPaper();
    await expect(
      postComment({ paperId: elsewhere.id, userId: ada.id, body: "x", parentId: first.id }),
    ).rejects.toThrow(refusal("invalid"));
    expect(await countOf(elsewhere.id)).toBe(0);
  });

  test("does not exist under a hidden paper", async () => {
    const { id: userId } = await createUser();
    const hidden = await createPaper({ hiddenAt: now });
    await expect(
      postComment({ paperId: hidden.id, userId, body: "x", parentId: null }),
    ).rejects.toThrow(refusal("not_found"));
    expect(await db.comment.count()).toBe(0);
  });

  test("keeps what an edited comment said, however many edit at once", async () => {
    const { ada, bob, post } = await discuss();
    const { id } = await post(ada.id, "One");
    await Promise.all(
      ["Two", "Three"].map((body) => editComment({ id, userId: ada.id, body, now })),
    );
    expect(await db.commentRevision.findMany({ orderBy: { version: "asc" } })).toMatchObject([
      { version: 1, body: "One" },
      { version: 2 },
    ]);
    await expect(editComment({ id, userId: bob.id, body: "Mine", now })).rejects.toThrow(
      refusal("not_found"),
    );
  });

  test("keeps the place of a deleted comment only for its replies, and none of its words", async () => {
    const { paper, ada, bob, post } = await discuss();
    const alone = await post(ada.id, "Alone");
    const answered = await post(ada.id, "Answered");
    await post(bob.id, "Reply", answered.id);
    await editComment({ id: alone.id, userId: ada.id, body: "Edited", now });
    for (const { id } of [alone, answered]) await deleteComment({ id, userId: ada.id, now });
    const { comments } = await listComments(paper.id, 1);
    expect(comments.map(({ html, body }) => [html === null, body])).toEqual([
      [true, ""],
      [false, "Reply"],
    ]);
    expect(await db.commentRevision.count()).toBe(0);
    expect(await countOf(paper.id)).toBe(1);
    await expect(deleteComment({ id: alone.id, userId: ada.id, now })).rejects.toThrow(
      refusal("not_found"),
    );
    expect(await countOf(paper.id)).toBe(1);
  });

  test("loses a hidden comment and gets it back, with the count, however often it is asked", async () => {
    const { paper, ada, bob, post } = await discuss();
    const { id } = await post(ada.id, "Rude");
    const given = {
      moderatorId: bob.id,
      subjectKind: "comment" as const,
      subjectId: id,
      reason: "Rude",
      now,
    };
    await hideSubject(given);
    await hideSubject(given);
    expect((await listComments(paper.id, 1)).comments).toEqual([]);
    expect(await countOf(paper.id)).toBe(0);
    await restoreSubject({ ...given, reason: null });
    expect((await listComments(paper.id, 1)).comments).toHaveLength(1);
    expect(await countOf(paper.id)).toBe(1);
    expect(
      (await db.moderationAction.findMany({ orderBy: { createdAt: "asc" } })).map(
        ({ verb }) => verb,
      ),
    ).toEqual(["hide", "restore"]);
    await expect(db.moderationAction.deleteMany()).rejects.toThrow(/append-only/);
  });

  test("loses what a hidden person wrote, and its count, and gets both back", async () => {
    const { paper, ada, bob, post } = await discuss();
    const { id: rude } = await post(ada.id, "Rude");
    await post(ada.id, "Spam");
    await post(bob.id, "Words");
    const person = {
      moderatorId: bob.id,
      subjectKind: "user" as const,
      subjectId: ada.id,
      reason: null,
      now,
    };
    await hideSubject({ ...person, subjectKind: "comment", subjectId: rude });
    await hideSubject(person);
    expect((await listComments(paper.id, 1)).comments.map(({ body }) => body)).toEqual(["Words"]);
    expect(await countOf(paper.id)).toBe(1);
    await restoreSubject({ ...person, subjectKind: "comment", subjectId: rude });
    expect(await countOf(paper.id)).toBe(1);
    await restoreSubject(person);
    expect(await countOf(paper.id)).toBe(3);
  });

  test("shows what an edited comment said before, but nothing of one that is gone", async () => {
    const { ada, bob, post } = await discuss();
    const { id } = await post(ada.id, "First **words**");
    expect(await getHistory(id)).toBeNull();
    await editComment({ id, userId: ada.id, body: "Second words", now });
    expect((await getHistory(id))?.map(({ html }) => html.replace(/<[^>]+>/g, "").trim())).toEqual([
      "Second words",
      "First words",
    ]);
    const hidden = {
      moderatorId: bob.id,
      subjectKind: "comment" as const,
      subjectId: id,
      reason: null,
      now,
    };
    await hideSubject(hidden);
    expect([await getHistory(id), await hasHistory(id)]).toEqual([null, false]);
    await restoreSubject(hidden);
    expect(await hasHistory(id)).toBe(true);
    await hideSubject({ ...hidden, subjectKind: "user", subjectId: ada.id });
    expect(await hasHistory(id)).toBe(false);
    await restoreSubject({ ...hidden, subjectKind: "user", subjectId: ada.id });
    await deleteComment({ id, userId: ada.id, now });
    expect(await hasHistory(id)).toBe(false);
  });

  test("marks what the paper's author and its submitter say", async () => {
    const { paper, ada, bob, post } = await discuss();
    await db.author.create({
      data: { paperId: paper.id, position: 0, name: "Ada", userId: ada.id },
    });
    await placePaper("2025-01-06", { paperId: paper.id, submitterId: bob.id });
    await post(ada.id, "I wrote it");
    await post(bob.id, "I sent it");
    const { comments } = await listComments(paper.id, 1);
    expect(comments.map(({ isByAuthor, isBySubmitter }) => [isByAuthor, isBySubmitter])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("counts each reader's reaction once and takes it back", async () => {
    const { paper, ada, bob, post } = await discuss();
    const { id: commentId } = await post(ada.id, "Good");
    for (const userId of [ada.id, bob.id]) await toggleReaction({ commentId, userId, emoji: "🔥" });
    expect((await listComments(paper.id, 1)).comments[0]?.reactions).toEqual([
      { emoji: "🔥", count: 2 },
    ]);
    await toggleReaction({ commentId, userId: bob.id, emoji: "🔥" });
    expect((await listComments(paper.id, 1)).comments[0]?.reactions).toEqual([
      { emoji: "🔥", count: 1 },
    ]);
  });

  test("too long for one page goes on, and each comment knows its page", async () => {
    const { paper, ada } = await discuss();
    await db.comment.createMany({
      data: Array.from({ length: commentsPerPage + 1 }, (_, minute) => ({
        paperId: paper.id,
        userId: ada.id,
        body: String(minute),
        createdAt: new Date(now.getTime() + minute * 60_000),
      })),
    });
    expect(await listComments(paper.id, 1)).toMatchObject({ pageCount: 2 });
    const { comments, pageCount } = await listComments(paper.id, 2);
    expect([comments.length, pageCount]).toEqual([1, 2]);
    expect(await findComment(comments[0]?.id ?? "")).toMatchObject({ page: 2 });
  });

  test("makes its cached page out of date at each write", async () => {
    const { paper, ada, post } = await discuss();
    const { id } = await post(ada.id, "One");
    await db.pageChange.deleteMany();
    await editComment({ id, userId: ada.id, body: "Two", now });
    await toggleReaction({ commentId: id, userId: ada.id, emoji: "👍" });
    const tags = (await db.pageChange.findMany()).map(({ tag }) => tag);
    expect(tags.filter((tag) => tag === `comments:${paper.id}`)).toHaveLength(2);
  });
});

describe("Who hears of a comment", () => {
  test("is whom it answers or names, and the paper's people, each once and never its writer", async () => {
    const { paper, ada, bob, post } = await discuss();
    const submitter = await createUser();
    await placePaper("2025-01-06", { paperId: paper.id, submitterId: submitter.id });
    const first = await post(ada.id, `Hello @${bob.handle} and @${ada.handle}`);
    await post(bob.id, `Thanks @${ada.handle}, not \`@${submitter.handle}\``, first.id);
    const told = await db.notification.findMany({
      orderBy: { createdAt: "asc" },
      select: { userId: true, kind: true },
    });
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        { userId: bob.id, kind: "mention" },
        { userId: submitter.id, kind: "comment" },
        { userId: ada.id, kind: "reply" },
      ]),
    );
  });
});

describe("A comment's text", () => {
  test("is shown as its preview was, whole", async () => {
    const { paper, ada, post } = await discuss();
    const body = "If x<y and y>z, R1 writes <think> tags and List<int> for $5, *not* $76.";
    await post(ada.id, body);
    const request = new Request("http://localhost/comments/preview", {
      method: "POST",
      headers: {
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({ comment: body }),
    });
    const preview = await (await previewComment(request)).text();
    expect((await listComments(paper.id, 1)).comments[0]?.html).toBe(preview);
    expect(preview).toContain("List&#x3C;int> for $5, <em>not</em> $76.");
  });

  test("has footnotes of its own beside those of others", async () => {
    const { paper, ada, post } = await discuss();
    for (const note of ["one", "two"]) await post(ada.id, `A claim[^1].\n\n[^1]: note ${note}`);
    const html = (await listComments(paper.id, 1)).comments.map((comment) => comment.html).join("");
    const anchors = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test("is not empty, not too long, and free of what Postgres cannot store", () => {
    expect(commentBodySchema.safeParse("  \n ").success).toBe(false);
    for (const unseen of ["\u200b", "&nbsp;", "---"])
      expect(commentBodySchema.safeParse(unseen).success).toBe(false);
    expect(commentBodySchema.safeParse("x".repeat(10_001)).success).toBe(false);
    expect(commentBodySchema.parse(" a\u0000\r\nb ")).toBe("a\nb");
  });
});
