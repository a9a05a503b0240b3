import { describe, expect, test, vi } from "vitest";
import { POST as postComment } from "@/app/comments/route";
import { POST as actOnComment } from "@/app/comments/[commentId]/[verb]/route";
import { POST as moderate } from "@/app/moderation/[verb]/route";
import { POST as managePaper } from "@/app/papers/[paperId]/manage/[verb]/route";
import { POST as confirmSubmission } from "@/app/papers/submit/confirm/route";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";
import { signIn } from "@/tests/support/sessions";

vi.mock("next/cache", () => ({ revalidateTag: () => undefined }));

const who = ["visitor", "reader", "owner", "moderator", "admin"] as const;
type Who = (typeof who)[number];
type Scene = {
  paperId: string;
  freshId: string;
  commentId: string;
  claimId: string;
  ownerId: string;
};
type Act = (
  scene: Scene,
  send: (path: string, fields: Record<string, string>) => Request,
) => Promise<Response>;

/** The paper's owner is its submitter, its claimed author and the writer of the comment. */
async function setScene(): Promise<Scene & { owner: Awaited<ReturnType<typeof createUser>> }> {
  const owner = await createUser();
  const paper = await createPaper({ summary: "A summary." });
  await placePaper("2025-01-06", { paperId: paper.id, submitterId: owner.id });
  await db.author.createMany({
    data: [
      { paperId: paper.id, position: 0, name: "Owner", userId: owner.id },
      { paperId: paper.id, position: 1, name: "Somebody" },
    ],
  });
  const comment = await db.comment.create({
    data: { paperId: paper.id, userId: owner.id, body: "Words" },
  });
  await db.paper.update({ where: { id: paper.id }, data: { ownCommentCount: 1 } });
  const claim = await db.authorClaim.create({
    data: { paperId: paper.id, position: 1, userId: owner.id, name: "Somebody", proof: "Mail" },
  });
  const fresh = await createPaper({ publishedAt: new Date() });
  return {
    paperId: paper.id,
    freshId: fresh.id,
    commentId: comment.id,
    claimId: claim.id,
    ownerId: owner.id,
    owner,
  };
}

const comment =
  (verb: string, fields: Record<string, string>): Act =>
  ({ commentId }, send) =>
    actOnComment(send(`/comments/${commentId}/${verb}`, fields), {
      params: Promise.resolve({ commentId, verb }),
    });
const manage =
  (verb: string, fields: Record<string, string>): Act =>
  ({ paperId }, send) =>
    managePaper(send(`/papers/${paperId}/manage/${verb}`, fields), {
      params: Promise.resolve({ paperId, verb }),
    });
const moderation =
  (verb: string, fields: (scene: Scene) => Record<string, string>): Act =>
  (scene, send) =>
    moderate(send(`/moderation/${verb}`, fields(scene)), { params: Promise.resolve({ verb }) });

const everyone: Who[] = ["reader", "owner", "moderator", "admin"];
const moderators: Who[] = ["moderator", "admin"];

const matrix: [string, Who[], Act][] = [
  [
    "post a comment",
    everyone,
    ({ paperId }, send) => postComment(send("/comments", { paperId, comment: "Hello" })),
  ],
  [
    "reply",
    everyone,
    ({ paperId, commentId }, send) =>
      postComment(send("/comments", { paperId, parentId: commentId, comment: "Hello" })),
  ],
  ["react", everyone, comment("react", { emoji: "👍" })],
  ["edit the owner's comment", ["owner"], comment("edit", { comment: "New words" })],
  ["delete the owner's comment", ["owner"], comment("delete", {})],
  ["report a comment", everyone, comment("report", { reason: "Spam" })],
  ["report a paper", everyone, manage("report", { reason: "Spam" })],
  [
    "claim a free name",
    ["reader", "moderator", "admin"],
    manage("claim", { position: "1", proof: "My page" }),
  ],
  ["take a claim back", ["owner"], manage("unclaim", {})],
  [
    "edit the links",
    ["owner", "moderator", "admin"],
    manage("links", { projectPage: "https://x.org", githubRepo: "" }),
  ],
  ["hide the summary", ["owner"], manage("summary", { hidden: "true" })],
  [
    "submit a paper",
    everyone,
    ({ freshId }, send) => confirmSubmission(send("/papers/submit/confirm", { paperId: freshId })),
  ],
  [
    "hide a paper",
    moderators,
    moderation("hide", ({ paperId }) => ({ subjectKind: "paper", subjectId: paperId })),
  ],
  [
    "hide a comment",
    moderators,
    moderation("hide", ({ commentId }) => ({ subjectKind: "comment", subjectId: commentId })),
  ],
  [
    "hide a person",
    moderators,
    moderation("hide", ({ ownerId }) => ({ subjectKind: "user", subjectId: ownerId })),
  ],
  [
    "restore a paper",
    moderators,
    moderation("restore", ({ paperId }) => ({ subjectKind: "paper", subjectId: paperId })),
  ],
  [
    "dismiss reports",
    moderators,
    moderation("dismiss", ({ paperId }) => ({ subjectKind: "paper", subjectId: paperId })),
  ],
  [
    "move a paper",
    moderators,
    moderation("move", ({ paperId }) => ({ paperId, from: "2025-01-06", to: "2025-01-07" })),
  ],
  [
    "fix a paper's text",
    moderators,
    moderation("fix", ({ paperId }) => ({ paperId, title: "Better", abstract: "Better" })),
  ],
  [
    "settle a claim",
    moderators,
    moderation("claim", ({ claimId }) => ({ id: claimId, verdict: "accept" })),
  ],
];

async function snapshot() {
  const [papers, comments, reactions, reports, claims, authors, placements, users] =
    await Promise.all([
      db.paper.findMany({ orderBy: { id: "asc" }, omit: { updatedAt: true } }),
      db.comment.findMany({ orderBy: { id: "asc" } }),
      db.reaction.count(),
      db.report.count(),
      db.authorClaim.findMany({ orderBy: { id: "asc" } }),
      db.author.findMany({ orderBy: [{ paperId: "asc" }, { position: "asc" }] }),
      db.placement.findMany({ orderBy: { paperId: "asc" } }),
      db.user.findMany({ where: { hiddenAt: { not: null } } }),
    ]);
  return JSON.stringify({
    papers,
    comments,
    reactions,
    reports,
    claims,
    authors,
    placements,
    users,
  });
}

describe.each(matrix)("To %s", (_, allowed, act) => {
  test.each(who)("as %s", async (name) => {
    const scene = await setScene();
    const role = name === "moderator" || name === "admin" ? name : "reader";
    const account =
      name === "visitor" ? null : name === "owner" ? scene.owner : await createUser({ role });
    const headers = {
      host: new URL(env.APP_URL).host,
      origin: env.APP_URL,
      ...(account && { cookie: await signIn(account.id) }),
    };
    const before = await snapshot();
    const answer = await act(
      scene,
      (path, fields) =>
        new Request(env.APP_URL + path, {
          method: "POST",
          headers,
          body: new URLSearchParams(fields),
        }),
    );
    const led = answer.headers.get("location") ?? "";
    if (allowed.includes(name)) {
      expect({ status: answer.status, led }).toEqual({
        status: 303,
        led: expect.not.stringContaining("/sign-in"),
      });
      return;
    }
    if (name === "visitor" && answer.status === 303) expect(led).toContain("/sign-in");
    else expect([401, 403, 404, 409]).toContain(answer.status);
    expect(await snapshot()).toBe(before);
  });

  test("from another site's form is refused", async () => {
    const scene = await setScene();
    const admin = await createUser({ role: "admin" });
    const headers = {
      host: new URL(env.APP_URL).host,
      origin: "https://evil.example",
      cookie: await signIn(admin.id),
    };
    const answer = await act(
      scene,
      (path, fields) =>
        new Request(env.APP_URL + path, {
          method: "POST",
          headers,
          body: new URLSearchParams(fields),
        }),
    );
    expect(answer.status).toBe(403);
  });
});
