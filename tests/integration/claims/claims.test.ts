import { describe, expect, test } from "vitest";

process.env.CLAIM_MAIL_DOMAINS = "example.edu";
const { claimAuthor, claimSchema, withdrawClaim } = await import("@/lib/claims/making");
const { settleClaim } = await import("@/lib/claims/settling");
const { db } = await import("@/lib/platform/db");
const { createPaper, createUser } = await import("@/tests/support/factories");

const now = new Date("2025-01-06T12:00:00Z");
const first = { position: 0, name: null };
const refusal = (code: string) => expect.objectContaining({ code });

describe("A claim of authorship", () => {
  test("that was accepted gives the name, and once undone can be made again", async () => {
    const paper = await createPaper();
    await db.author.create({ data: { paperId: paper.id, position: 0, name: "Ada" } });
    const [ada, bob, moderator] = await Promise.all([
      createUser(),
      createUser(),
      createUser({ role: "moderator" }),
    ]);
    const owner = async () => (await db.author.findFirstOrThrow()).userId;
    const claim = (userId: string) =>
      claimAuthor({ paperId: paper.id, ...first, proof: "Mail", userId, now });
    await claim(bob.id);
    await expect(claim(bob.id)).rejects.toThrow(refusal("conflict"));
    const wrong = await db.authorClaim.findFirstOrThrow();
    await settleClaim({ id: wrong.id, verdict: "accept", moderatorId: moderator.id, now });
    expect(await owner()).toBe(bob.id);
    await expect(claim(ada.id)).rejects.toThrow(refusal("conflict"));
    await settleClaim({
      id: wrong.id,
      verdict: "reject",
      moderatorId: moderator.id,
      now: new Date(now.getTime() + 1),
    });
    expect(await owner()).toBeNull();
    await claim(ada.id);
    const right = await db.authorClaim.findFirstOrThrow({ where: { status: "pending" } });
    await settleClaim({ id: right.id, verdict: "accept", moderatorId: moderator.id, now });
    expect(await owner()).toBe(ada.id);
    await withdrawClaim({ paperId: paper.id, userId: ada.id, now });
    expect(await owner()).toBeNull();
  });

  test("follows its name when a new list of authors moves it, and ends when the name is gone", async () => {
    const paper = await createPaper();
    await db.author.create({ data: { paperId: paper.id, position: 0, name: "Ada" } });
    const ada = await createUser();
    const moderator = await createUser({ role: "moderator" });
    await claimAuthor({ paperId: paper.id, ...first, proof: "Mail", userId: ada.id, now });
    const { id } = await db.authorClaim.findFirstOrThrow();
    const settle = (verdict: "accept" | "reject") =>
      settleClaim({ id, verdict, moderatorId: moderator.id, now: new Date() });
    await db.author.update({
      where: { paperId_position: { paperId: paper.id, position: 0 } },
      data: { name: "Bob" },
    });
    await expect(settle("accept")).rejects.toThrow(refusal("conflict"));
    await db.author.create({ data: { paperId: paper.id, position: 1, name: "Ada" } });
    await settle("accept");
    expect(await db.author.findFirst({ where: { userId: ada.id } })).toMatchObject({ position: 1 });
    await settle("reject");
    expect(await db.author.count({ where: { userId: ada.id } })).toBe(0);
  });

  test("is of the name that the reader saw, wherever a new list has put it since", async () => {
    const paper = await createPaper();
    const list = (names: string[]) =>
      db.author.createMany({
        data: names.map((name, position) => ({ paperId: paper.id, position, name })),
      });
    await list(["New Author", "Ada Balázs"]);
    const { id: userId } = await createUser();
    const claim = (position: string) =>
      claimAuthor({
        ...claimSchema.parse({ position, proof: "My page" }),
        ...{ paperId: paper.id, userId, now },
      });
    await expect(claim("0 Carl Cole")).rejects.toThrow(refusal("not_found"));
    await claim("0 Ada Balazs");
    expect(await db.authorClaim.findMany()).toMatchObject([{ position: 1, name: "Ada Balázs" }]);
    expect(claimSchema.safeParse({ position: "-1" }).success).toBe(false);
    expect(claimSchema.parse({ position: "7" })).toEqual({ position: 7, name: null, proof: "" });
  });

  test("that is undone gives back its own name, not another one of the same person", async () => {
    const paper = await createPaper();
    const [{ id: userId }, moderator] = [
      await createUser(),
      await createUser({ role: "moderator" }),
    ];
    for (const [position, name] of ["Ada Balázs", "A. Balázs"].entries())
      await db.author.create({ data: { paperId: paper.id, position, name, userId } });
    const { id } = await db.authorClaim.create({
      data: { paperId: paper.id, position: 0, name: "A. Balazs", userId, status: "accepted" },
    });
    await settleClaim({ id, verdict: "reject", moderatorId: moderator.id, now });
    const owners = await db.author.findMany({ orderBy: { position: "asc" } });
    expect(owners.map((author) => author.userId)).toEqual([userId, null]);
  });

  test("needs words for a moderator when nothing else proves it", async () => {
    const paper = await createPaper();
    await db.author.create({ data: { paperId: paper.id, position: 0, name: "Ada" } });
    const { id: userId } = await createUser();
    const claim = (proof: string) =>
      claimAuthor({ paperId: paper.id, ...first, proof, userId, now });
    await expect(claim("")).rejects.toThrow(/how they can verify/);
    await claim("My page");
    expect(await db.authorClaim.findMany()).toMatchObject([{ status: "pending", name: "Ada" }]);
  });
});

describe("A claim that proves itself", () => {
  const orcid = "0000-0002-1825-0097";

  async function paperOf(author: { name: string; orcid?: string }) {
    const paper = await createPaper();
    await db.author.create({ data: { paperId: paper.id, position: 0, ...author } });
    return paper.id;
  }
  const connect = (userId: string, providerAccountId: string) =>
    db.account.create({ data: { provider: "orcid", providerAccountId, userId, type: "oidc" } });
  const claim = (paperId: string, userId: string) =>
    claimAuthor({ paperId, ...first, proof: "My page", userId, now });
  const statuses = async () =>
    (await db.authorClaim.findMany({ orderBy: { id: "asc" } })).map(({ status }) => status);

  test("by the verified ORCID iD that stands with the paper is settled at once", async () => {
    const { id: ada } = await createUser();
    await connect(ada, orcid);
    const paperId = await paperOf({ name: "Ada Lovelace", orcid });
    await claim(paperId, ada);
    expect(await statuses()).toEqual(["accepted"]);
    expect(await db.author.findFirst()).toMatchObject({ userId: ada });
  });

  test("by another iD, or by one that was only typed in, waits for a moderator", async () => {
    const { id: typed } = await createUser({ orcid });
    await claim(await paperOf({ name: "Ada Lovelace", orcid }), typed);
    const { id: other } = await createUser();
    await connect(other, "0000-0001-5109-3700");
    await claim(await paperOf({ name: "Ada Lovelace", orcid }), other);
    expect(await statuses()).toEqual(["pending", "pending"]);
  });

  test("is not settled at once again when a moderator has undone it", async () => {
    const { id: ada } = await createUser();
    const moderator = await createUser({ role: "moderator" });
    await connect(ada, orcid);
    const paperId = await paperOf({ name: "Ada Lovelace", orcid });
    await claim(paperId, ada);
    const { id } = await db.authorClaim.findFirstOrThrow();
    await settleClaim({ id, verdict: "reject", moderatorId: moderator.id, now });
    await claim(paperId, ada);
    expect(await statuses()).toEqual(["rejected", "pending"]);
  });

  test("by an address that the author's institution gave out is settled at once", async () => {
    const paper = () => paperOf({ name: "Ada K. Lovelace" });
    for (const email of [
      "ada.lovelace@cs.example.edu",
      "lovelace@example.org",
      "eve+lovelace@example.edu",
      "eve@example.edu",
    ]) {
      await claim(await paper(), (await createUser({ email })).id);
    }
    const unproved = await createUser({ email: "lovelace@example.edu", emailVerified: null });
    await claim(await paper(), unproved.id);
    expect(await statuses()).toEqual(["accepted", "pending", "pending", "pending", "pending"]);
  });
});
