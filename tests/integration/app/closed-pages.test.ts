import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { editComment, postComment } from "@/lib/comments/writing";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { proxy } from "@/proxy";
import { createPaper, createUser } from "@/tests/support/factories";
import { signIn } from "@/tests/support/sessions";

/** What somebody is answered who asks for a page: "open", "absent", or where they are led. */
async function ask(path: string, userId?: string, method = "GET"): Promise<string> {
  const headers = userId ? { cookie: await signIn(userId) } : undefined;
  const answer = await proxy(
    new NextRequest(env.APP_URL + path, { method, ...(headers && { headers }) }),
  );
  const rewritten = answer.headers.get("x-middleware-rewrite");
  if (rewritten) return new URL(rewritten).pathname === "/404" ? "absent" : rewritten;
  const location = answer.headers.get("location");
  return location ? location.replace(env.APP_URL, "") : "open";
}

describe("A page drawn for one reader", () => {
  test.each(["/settings", "/notifications"])("%s is open to who is signed in", async (path) => {
    expect(await ask(path, (await createUser()).id)).toBe("open");
    expect(await ask(path)).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
  });

  test.each(["/moderation", "/moderation/digests"])(
    "%s exists for moderators only",
    async (path) => {
      const as = async (role: "reader" | "moderator" | "admin") =>
        ask(path, (await createUser({ role })).id);
      expect(await as("moderator")).toBe("open");
      expect(await as("admin")).toBe("open");
      expect(await as("reader")).toBe("absent");
      expect(await ask(path)).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
    },
  );

  test("/curate exists for curators and moderators only", async () => {
    const as = async (role: "reader" | "curator" | "moderator") =>
      ask("/curate", (await createUser({ role })).id);
    expect(await as("curator")).toBe("open");
    expect(await as("moderator")).toBe("open");
    expect(await as("reader")).toBe("absent");
    expect(await ask("/curate")).toBe("/sign-in?to=%2Fcurate");
  });

  test.each(["/users/a%00b", "/comments/%00", "/comments/none/history"])(
    "%s, which nothing can be named, is absent",
    async (path) => {
      expect(await ask(path)).toBe("absent");
    },
  );

  test("leads back to the whole address after signing in", async () => {
    expect(await ask("/settings?a=b")).toBe("/sign-in?to=%2Fsettings%3Fa%3Db");
  });
});

describe("What does not exist, or is hidden, is absent", () => {
  test("a person, by account or from an import", async () => {
    const user = await createUser({ handle: "Ada-L" });
    await db.outsidePerson.create({ data: { handle: "outsider", name: "Out" } });
    expect(await ask("/users/ada-l")).toBe("open");
    expect(await ask("/users/outsider")).toBe("open");
    for (const handle of ["nobody", "ada_l", "%25", "a%25"])
      expect(await ask(`/users/${handle}`), handle).toBe("absent");
    expect(await ask("/users/%E0%A4%A")).toBe("absent");
    await db.user.update({ where: { id: user.id }, data: { hiddenAt: new Date() } });
    expect(await ask("/users/ada-l")).toBe("absent");
  });

  test("a comment and its versions", async () => {
    const [paper, { id: userId }] = [await createPaper(), await createUser()];
    const { id } = await postComment({ paperId: paper.id, userId, body: "One", parentId: null });
    expect(await ask(`/comments/${id}`)).toBe("open");
    expect(await ask(`/comments/${id}/history`)).toBe("absent");
    await editComment({ id, userId, body: "Two", now: new Date() });
    expect(await ask(`/comments/${id}/history`)).toBe("open");
    for (const unknown of ["nonsense", "01900000-0000-7000-8000-000000000000"]) {
      expect(await ask(`/comments/${unknown}`)).toBe("absent");
      expect(await ask(`/comments/${unknown}/history`)).toBe("absent");
    }
    await db.comment.update({ where: { id }, data: { hiddenAt: new Date() } });
    expect(await ask(`/comments/${id}`)).toBe("absent");
    expect(await ask(`/comments/${id}/history`)).toBe("absent");
  });

  test("the page to manage a paper, old ids with their tilde too", async () => {
    const paper = await createPaper();
    await createPaper({ id: "hep-th/9901001" });
    await createPaper({ id: "2501.99999", hiddenAt: new Date() });
    expect(await ask(`/papers/${paper.id}/manage`)).toBe("open");
    expect(await ask("/papers/hep-th~9901001/manage")).toBe("open");
    for (const id of ["2501.99999", "2501.99998", "nonsense"])
      expect(await ask(`/papers/${id}/manage`)).toBe("absent");
  });

  test("but a form's own answer says what became of it", async () => {
    expect(await ask("/users/nobody", undefined, "POST")).toBe("open");
  });
});
