import { describe, expect, test } from "vitest";
import {
  createApiToken,
  tokenScopes,
  listApiTokens,
  revokeApiToken,
} from "@/lib/accounts/api-tokens";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { deleteComment, postComment } from "@/lib/comments/writing";
import { db } from "@/lib/platform/db";
import { upvotePaper } from "@/lib/upvotes/upvotes";
import { createUser as createAccount, grantRole } from "@/lib/accounts/accounts";
import { belongings, deleteUser } from "@/lib/accounts/deletion";
import { exportUser } from "@/lib/accounts/personal-data";
import { getPerson } from "@/lib/people/people";
import { updateProfile } from "@/lib/people/profiles";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T17:00:00Z");
const withToken = (token: string) =>
  new Request("http://localhost/", { headers: { authorization: `Bearer ${token}` } });

describe("An API token", () => {
  test("acts for its owner, is kept as a hash and remembers when it was used", async () => {
    const user = await createUser();
    const token = await createApiToken({ userId: user.id, name: "laptop", scopes: tokenScopes });
    expect((await getRequestViewer(withToken(token), "read"))?.id).toBe(user.id);
    expect((await db.apiToken.findFirstOrThrow()).tokenHash).not.toContain(token);
    expect(await listApiTokens(user.id)).toMatchObject([
      { name: "laptop", lastUsedAt: expect.any(Date) as Date },
    ]);
  });

  test("stops working when its owner revokes it, and nobody else can", async () => {
    const [ann, bob] = [await createUser(), await createUser()];
    const token = await createApiToken({ userId: ann.id, name: "laptop", scopes: tokenScopes });
    const id = (await listApiTokens(ann.id))[0]?.id ?? "";
    await expect(revokeApiToken({ userId: bob.id, id, now })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await getRequestViewer(withToken(token), "read")).not.toBeNull();
    await revokeApiToken({ userId: ann.id, id, now });
    expect(await getRequestViewer(withToken(token), "read")).toBeNull();
  });
});

describe("A profile", () => {
  const profile = { handle: "ann", name: "Ann", orcid: null, hidesUpvotes: false };

  test("is saved", async () => {
    const user = await createUser();
    await updateProfile(user.id, { ...profile, orcid: "0000-0002-1825-0097" });
    expect(await db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      handle: "ann",
      orcid: "0000-0002-1825-0097",
    });
  });

  test("cannot take a handle that another account has, in whatever case", async () => {
    await createUser({ handle: "Ann" });
    const bob = await createUser({ handle: "bob", name: "Bob" });
    await expect(updateProfile(bob.id, profile)).rejects.toMatchObject({ code: "conflict" });
    expect(await db.user.findUniqueOrThrow({ where: { id: bob.id } })).toMatchObject({
      handle: "bob",
      name: "Bob",
    });
  });

  test("cannot take the handle of somebody an import named", async () => {
    await db.outsidePerson.create({ data: { handle: "Ann", name: "Ann Outside" } });
    const user = await createUser();
    await expect(updateProfile(user.id, profile)).rejects.toMatchObject({ code: "conflict" });
  });

  test("cannot take another account's ORCID iD", async () => {
    await createUser({ orcid: "0000-0002-1825-0097" });
    const user = await createUser();
    await expect(
      updateProfile(user.id, { ...profile, orcid: "0000-0002-1825-0097" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("The operator", () => {
  test("makes an account with a handle and a role, once per address", async () => {
    const ann = {
      email: "ann@example.org",
      name: "Ann",
      handle: "ann",
      role: "moderator",
    } as const;
    expect(await createAccount(ann)).toMatchObject({ handle: "ann" });
    await expect(createAccount({ ...ann, handle: "other" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(createAccount({ ...ann, email: "bob@example.org" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await db.user.count()).toBe(1);
  });

  test("grants a role to an account that exists", async () => {
    const { email } = await createUser();
    await grantRole({ email, role: "admin" });
    expect(await db.user.findUniqueOrThrow({ where: { email } })).toMatchObject({ role: "admin" });
    await expect(grantRole({ email: "nobody@example.org", role: "admin" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("A person's page", () => {
  test("lists what they submitted, upvoted and commented, but nothing queued or hidden", async () => {
    const user = await createUser({ handle: "ann" });
    await placePaper("2025-12-09", { submitterId: user.id, paper: { title: "Submitted" } });
    await placePaper("2025-12-20", { submitterId: user.id, paper: { title: "Queued" } });
    const upvoted = await createPaper({ title: "Upvoted" });
    const hidden = await createPaper({ title: "Hidden" });
    for (const { id } of [upvoted, hidden]) await upvotePaper({ paperId: id, userId: user.id });
    await db.paper.update({ where: { id: hidden.id }, data: { hiddenAt: now } });
    await db.comment.create({ data: { paperId: upvoted.id, userId: user.id, body: "Good" } });
    expect(await getPerson("ANN", now)).toMatchObject({
      isMember: true,
      submitted: [{ title: "Submitted", day: "2025-12-09" }],
      upvoted: [{ title: "Upvoted" }],
      commented: [{ title: "Upvoted" }],
    });
  });

  test("keeps the upvotes of somebody who hides them, and shows nobody who is hidden or unknown", async () => {
    const user = await createUser({ handle: "ann", hidesUpvotes: true });
    await upvotePaper({ paperId: (await createPaper()).id, userId: user.id });
    expect(await getPerson("ann", now)).toMatchObject({ upvoted: null });
    await createUser({ handle: "gone", hiddenAt: now });
    expect(await getPerson("gone", now)).toBeNull();
    expect(await getPerson("nobody", now)).toBeNull();
  });

  test("exists for somebody an import named, without anything an account has", async () => {
    await db.outsidePerson.create({ data: { handle: "akhaliq", name: "AK" } });
    await placePaper("2025-12-09", {
      outsideSubmitterHandle: "akhaliq",
      paper: { title: "Theirs" },
    });
    expect(await getPerson("akhaliq", now)).toMatchObject({
      isMember: false,
      upvoted: null,
      submitted: [{ title: "Theirs" }],
    });
  });
});

describe("Leaving", () => {
  test("takes the upvotes and corrects the counts, and empties the comments in their place", async () => {
    const [ann, bob, paper] = [await createUser(), await createUser(), await createPaper()];
    for (const { id } of [ann, bob]) await upvotePaper({ paperId: paper.id, userId: id });
    const write = (userId: string, body: string, parentId: string | null = null) =>
      postComment({ paperId: paper.id, userId, body, parentId });
    const comment = await write(ann.id, "Mine");
    await write(bob.id, "A reply", comment.id);
    const { id } = await write(ann.id, "Deleted before");
    await deleteComment({ id, userId: ann.id, now });
    await deleteUser(ann.id, now);
    expect(await db.user.findUnique({ where: { id: ann.id } })).toBeNull();
    expect(await db.paper.findUniqueOrThrow({ where: { id: paper.id } })).toMatchObject({
      ownUpvoteCount: 1,
      ownCommentCount: 1,
    });
    expect(await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).toMatchObject({
      body: "",
      userId: null,
      deletedAt: now,
    });
    expect(await db.comment.count()).toBe(3);
  });

  test("keeps every count right when many leave and vote at the same moment", async () => {
    const papers = await Promise.all(Array.from({ length: 5 }, () => createPaper()));
    const users = await Promise.all(Array.from({ length: 10 }, () => createUser()));
    const votes = users.flatMap((user) =>
      papers.map((paper) => ({ paperId: paper.id, userId: user.id })),
    );
    await Promise.all(votes.map(upvotePaper));
    await Promise.allSettled([
      ...users.slice(0, 5).map(({ id }) => deleteUser(id, now)),
      ...votes.map(upvotePaper),
    ]);
    expect(
      await db.paper.findMany({ distinct: ["ownUpvoteCount"], select: { ownUpvoteCount: true } }),
    ).toEqual([{ ownUpvoteCount: 5 }]);
    expect(await db.upvote.count()).toBe(25);
  });

  test("leaves an empty account behind of somebody who moderated, and nothing else of theirs", async () => {
    const user = await createUser({ role: "moderator", image: "https://example.org/ann.png" });
    const paper = await createPaper();
    await placePaper("2025-12-09", { paperId: paper.id, submitterId: user.id });
    await db.author.create({
      data: { paperId: paper.id, position: 0, name: "Ann", userId: user.id },
    });
    await db.authorClaim.create({
      data: {
        ...{ paperId: paper.id, position: 0, userId: user.id, name: "Ann" },
        ...{ proof: "My page", status: "accepted" },
      },
    });
    const subject = { subjectKind: "paper", subjectId: paper.id } as const;
    await db.report.create({ data: { ...subject, reporterId: user.id, reason: "Spam" } });
    await db.submission.create({ data: { userId: user.id, reference: "2512.00001" } });
    await db.moderationAction.create({ data: { ...subject, moderatorId: user.id, verb: "hide" } });
    await deleteUser(user.id, now);
    expect(await db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      handle: null,
      name: null,
      image: null,
      role: "reader",
    });
    expect(await db.authorClaim.count()).toBe(0);
    expect(await db.report.count()).toBe(0);
    expect(await db.submission.count()).toBe(0);
    expect(await db.author.findFirstOrThrow()).toMatchObject({ name: "Ann", userId: null });
    expect(await db.placement.findFirstOrThrow()).toMatchObject({ submitterId: null });
  });

  test("has an end for every row that names a person", async () => {
    const keys = await db.$queryRaw<{ place: string }[]>`
      select conrelid::regclass::text || '.' || attname as place
      from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = any(conkey)
      where contype = 'f' and confrelid = '"user"'::regclass`;
    expect(keys.map(({ place }) => place).sort()).toEqual(Object.keys(belongings).sort());
  });

  test("can be preceded by taking everything along", async () => {
    const [user, paper] = [await createUser(), await createPaper()];
    await upvotePaper({ paperId: paper.id, userId: user.id });
    const everything = await exportUser(user.id);
    expect(everything).toMatchObject({ email: user.email, upvotes: [{ paperId: paper.id }] });
    expect(JSON.stringify(everything)).not.toMatch(/hash|sessionToken/i);
  });
});
