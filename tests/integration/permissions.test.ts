import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { createUser } from "@/tests/support/factories";
import { matrix, setScene, who } from "@/tests/support/permission-matrix";
import { signIn } from "@/tests/support/sessions";

vi.mock("next/cache", () => ({ revalidateTag: () => undefined }));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ set: () => undefined }) }));

async function snapshot() {
  const [papers, comments, reactions, reports, claims, authors, placements, users, held, log] =
    await Promise.all([
      db.paper.findMany({ orderBy: { id: "asc" }, omit: { updatedAt: true } }),
      db.comment.findMany({ orderBy: { id: "asc" } }),
      db.reaction.count(),
      db.report.count(),
      db.authorClaim.findMany({ orderBy: { id: "asc" } }),
      db.author.findMany({ orderBy: [{ paperId: "asc" }, { position: "asc" }] }),
      db.placement.findMany({ orderBy: { paperId: "asc" } }),
      db.user.findMany({ orderBy: { id: "asc" } }),
      db.submission.findMany({ orderBy: { id: "asc" } }),
      db.moderationAction.count(),
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
    held,
    log,
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
