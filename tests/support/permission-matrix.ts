/** Every act that a form or an address stands for, and who may do it. */
import { POST as postComment } from "@/app/comments/route";
import { POST as actOnComment } from "@/app/comments/[commentId]/[verb]/route";
import { POST as curate } from "@/app/curate/[verb]/route";
import { POST as moderate } from "@/app/moderation/[verb]/route";
import { POST as managePaper } from "@/app/papers/[paperId]/manage/[verb]/route";
import { POST as chooseNotifications } from "@/app/settings/notifications/route";
import { POST as reportPerson } from "@/app/users/[handle]/report/route";
import { POST as grantRole } from "@/app/users/[handle]/role/route";
import { POST as upvote } from "@/app/upvotes/route";
import { POST as enterPaper } from "@/app/papers/submit/by-hand/route";
import { POST as editHeld } from "@/app/papers/submit/held/route";
import { POST as confirmSubmission } from "@/app/papers/submit/confirm/route";
import { db } from "@/lib/platform/db";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

export const who = ["visitor", "reader", "owner", "curator", "moderator", "admin"] as const;
export type Who = (typeof who)[number];
export type Scene = {
  paperId: string;
  freshId: string;
  dismissedId: string;
  queuedId: string;
  commentId: string;
  claimId: string;
  acceptedId: string;
  heldId: string;
  ownerId: string;
  ownerHandle: string;
};
export type Act = (
  scene: Scene,
  send: (path: string, fields: Record<string, string>) => Request,
) => Promise<Response>;

const queuedFor = "2999-01-07";

/** The paper's owner is its submitter, its claimed author and the writer of the comment. */
export async function setScene(): Promise<
  Scene & { owner: Awaited<ReturnType<typeof createUser>> }
> {
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
  const accepted = await db.authorClaim.create({
    data: {
      paperId: paper.id,
      position: 0,
      userId: owner.id,
      name: "Owner",
      proof: "Mail",
      status: "accepted",
    },
  });
  const held = await db.submission.create({
    data: { userId: owner.id, reference: "2512.00001", nextAttemptAt: new Date() },
  });
  const fresh = await createPaper({ publishedAt: new Date() });
  const dismissed = await createPaper({ publishedAt: new Date() });
  await db.candidate.create({ data: { paperId: dismissed.id, dismissedAt: new Date() } });
  const queued = await placePaper(queuedFor);
  return {
    paperId: paper.id,
    freshId: fresh.id,
    dismissedId: dismissed.id,
    queuedId: queued.paperId,
    commentId: comment.id,
    claimId: claim.id,
    acceptedId: accepted.id,
    heldId: held.id,
    ownerId: owner.id,
    ownerHandle: owner.handle ?? "",
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

const everyone: Who[] = ["reader", "owner", "curator", "moderator", "admin"];
const curators: Who[] = ["curator", "moderator", "admin"];
const moderators: Who[] = ["moderator", "admin"];

const curating =
  (verb: string, fields: (scene: Scene) => Record<string, string>): Act =>
  (scene, send) =>
    curate(send(`/curate/${verb}`, fields(scene)), { params: Promise.resolve({ verb }) });

export const matrix: [string, Who[], Act][] = [
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
  [
    "report a person",
    everyone,
    ({ ownerHandle: handle }, send) =>
      reportPerson(send(`/users/${handle}/report`, { reason: "Spam" }), {
        params: Promise.resolve({ handle }),
      }),
  ],
  ["report a paper", everyone, manage("report", { reason: "Spam" })],
  [
    "claim a free name",
    ["reader", "curator", "moderator", "admin"],
    manage("claim", { position: "1", proof: "My page" }),
  ],
  ["take a claim back", ["owner"], manage("unclaim", {})],
  [
    "edit the links",
    ["owner", "moderator", "admin"],
    manage("links", { projectPage: "https://x.org", githubRepo: "" }),
  ],
  [
    "edit the organisation",
    ["owner", "moderator", "admin"],
    manage("links", { projectPage: "", githubRepo: "", organization: "Theirs" }),
  ],
  [
    "upvote a paper",
    everyone,
    ({ paperId }, send) => upvote(send("/upvotes", { upvote: paperId })),
  ],
  [
    "choose notifications by mail for oneself",
    everyone,
    (_scene, send) => chooseNotifications(send("/settings/notifications", { mail: "daily" })),
  ],
  [
    "say what goes with the owner's held submission",
    ["owner"],
    ({ heldId }, send) =>
      editHeld(send("/papers/submit/held", { id: heldId, comment: "Read this", media: "" })),
  ],
  [
    "enter a paper by hand",
    moderators,
    ({ paperId }, send) =>
      enterPaper(
        send("/papers/submit/by-hand", {
          title: `A talk on ${paperId}`,
          abstract: "",
          authors: "Ada",
          publishedOn: "2025-01-01",
          url: `https://example.org/talks/${paperId}`,
        }),
      ),
  ],
  [
    "undo a settled claim",
    moderators,
    moderation("claim", ({ acceptedId }) => ({ id: acceptedId, verdict: "reject" })),
  ],
  [
    "have a held submission tried at once",
    moderators,
    moderation("submission", ({ heldId }) => ({ id: heldId, verdict: "accept" })),
  ],
  [
    "decline a held submission",
    moderators,
    moderation("submission", ({ heldId }) => ({ id: heldId, verdict: "reject" })),
  ],
  [
    "restore a comment",
    moderators,
    moderation("restore", ({ commentId }) => ({ subjectKind: "comment", subjectId: commentId })),
  ],
  [
    "restore a person",
    moderators,
    moderation("restore", ({ ownerId }) => ({ subjectKind: "user", subjectId: ownerId })),
  ],
  ["hide the summary", ["owner"], manage("summary", { hidden: "true" })],
  [
    "submit a paper",
    everyone,
    ({ freshId }, send) => confirmSubmission(send("/papers/submit/confirm", { paperId: freshId })),
  ],
  ["place a candidate", curators, curating("place", ({ freshId: paperId }) => ({ paperId }))],
  ["queue a candidate", curators, curating("queue", ({ freshId: paperId }) => ({ paperId }))],
  ["dismiss a candidate", curators, curating("dismiss", ({ freshId: paperId }) => ({ paperId }))],
  [
    "restore a candidate",
    curators,
    curating("restore", ({ dismissedId: paperId }) => ({ paperId })),
  ],
  [
    "note something on a candidate",
    curators,
    curating("note", ({ freshId: paperId }) => ({ paperId, note: "Read this" })),
  ],
  ...["off", "later", "up"].map((verb): [string, Who[], Act] => [
    `change the queue (${verb})`,
    curators,
    curating(verb, ({ queuedId: paperId }) => ({ paperId, day: queuedFor })),
  ]),
  [
    "make someone a curator",
    ["admin"],
    ({ ownerHandle: handle }, send) =>
      grantRole(send(`/users/${handle}/role`, { role: "curator" }), {
        params: Promise.resolve({ handle }),
      }),
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
    moderation("fix", ({ paperId }) => ({
      paperId,
      title: "Better",
      abstract: "Better",
      authors: "Somebody\nOwner",
    })),
  ],
  [
    "settle a claim",
    moderators,
    moderation("claim", ({ claimId }) => ({ id: claimId, verdict: "accept" })),
  ],
];
