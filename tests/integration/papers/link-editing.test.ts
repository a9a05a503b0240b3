import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { editPaperLinks, paperLinksSchema } from "@/lib/papers/link-editing";
import { createPaper, createUser } from "@/tests/support/factories";

const refusal = (code: string) => expect.objectContaining({ code });

async function paperOf(authorId: string) {
  const { id } = await createPaper({ githubStars: 7, githubRepo: "https://github.com/a/b" });
  await db.author.create({ data: { paperId: id, position: 0, name: "Ada", userId: authorId } });
  return id;
}
const links = (organization: string) =>
  paperLinksSchema.parse({
    projectPage: "https://example.org",
    githubRepo: "https://github.com/a/b",
    organization,
  });
const organizationOf = async (id: string) =>
  (await db.paper.findUniqueOrThrow({ where: { id }, include: { organization: true } }))
    .organization;

describe("A paper's links and organisation", () => {
  test("are edited by its author; a known organisation is found, a new one made", async () => {
    const editor = await createUser();
    const paperId = await paperOf(editor.id);
    const known = await db.organization.create({ data: { slug: "mit", name: "M.I.T." } });
    await editPaperLinks({ ...links("MIT"), paperId, editor });
    expect(await organizationOf(paperId)).toMatchObject({ id: known.id });
    await editPaperLinks({ ...links("Universität Zürich"), paperId, editor });
    expect(await organizationOf(paperId)).toMatchObject({ name: "Universität Zürich" });
    await editPaperLinks({ ...links("universität zürich"), paperId, editor });
    expect(await db.organization.count()).toBe(2);
    await editPaperLinks({ ...links("M_T"), paperId, editor });
    expect(await organizationOf(paperId)).toMatchObject({ name: "M_T" });
    await editPaperLinks({ ...links(""), paperId, editor });
    expect(await organizationOf(paperId)).toBeNull();
    expect(await db.moderationAction.count()).toBe(0);
  });

  test("are marked as given here, and keep their stars while the code stays", async () => {
    const editor = await createUser();
    const id = await paperOf(editor.id);
    await editPaperLinks({ ...links("MIT"), paperId: id, editor });
    const paper = await db.paper.findUniqueOrThrow({ where: { id } });
    expect(paper).toMatchObject({ githubStars: 7, projectPage: "https://example.org" });
    expect(Object.keys(paper.outsideFieldDays as object).sort()).toEqual([
      "organization",
      "projectPage",
      "repository",
    ]);
  });

  test("edited by a moderator stand in the log, with what was there before", async () => {
    const paperId = await paperOf((await createUser()).id);
    const moderator = await createUser({ role: "moderator" });
    await editPaperLinks({ ...links("MIT"), paperId, editor: moderator });
    expect(await db.moderationAction.findMany()).toMatchObject([
      {
        moderatorId: moderator.id,
        subjectId: paperId,
        detail: { before: { githubRepo: "https://github.com/a/b", organization: null } },
      },
    ]);
  });

  test("are not edited by other readers, nor with an address that is no web address", async () => {
    const paperId = await paperOf((await createUser()).id);
    await expect(
      editPaperLinks({ ...links("MIT"), paperId, editor: await createUser() }),
    ).rejects.toThrow(refusal("forbidden"));
    expect(await db.organization.count()).toBe(0);
    for (const projectPage of ["javascript:alert(1)", "ftp://x.org", "nonsense"])
      expect(paperLinksSchema.safeParse({ projectPage, githubRepo: "" }).success).toBe(false);
  });
});
