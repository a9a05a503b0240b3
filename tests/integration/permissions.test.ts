import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { createUser } from "@/tests/support/factories";
import {
  type Act,
  matrix,
  type Scene,
  setScene,
  type Who,
  who,
} from "@/tests/support/permission-matrix";
import { signIn } from "@/tests/support/sessions";

vi.mock("next/cache", () => ({ revalidateTag: () => undefined }));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ set: () => undefined }) }));

async function snapshot() {
  const [
    papers,
    comments,
    reactions,
    reports,
    claims,
    authors,
    placements,
    users,
    held,
    judged,
    log,
  ] = await Promise.all([
    db.paper.findMany({ orderBy: { id: "asc" }, omit: { updatedAt: true } }),
    db.comment.findMany({ orderBy: { id: "asc" } }),
    db.reaction.count(),
    db.report.count(),
    db.authorClaim.findMany({ orderBy: { id: "asc" } }),
    db.author.findMany({ orderBy: [{ paperId: "asc" }, { position: "asc" }] }),
    db.placement.findMany({ orderBy: { paperId: "asc" } }),
    db.user.findMany({ orderBy: { id: "asc" } }),
    db.submission.findMany({ orderBy: { id: "asc" } }),
    db.candidate.findMany({ orderBy: { paperId: "asc" } }),
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
    judged,
    log,
  });
}

type Account = { id: string } | null;

/** Sends an act's form as that account, from a page of this site or of another. */
async function perform(act: Act, scene: Scene, { as, origin }: { as: Account; origin: string }) {
  const headers = {
    host: new URL(env.APP_URL).host,
    origin,
    ...(as && { cookie: await signIn(as.id) }),
  };
  return act(
    scene,
    (path, fields) =>
      new Request(env.APP_URL + path, {
        method: "POST",
        headers,
        body: new URLSearchParams(fields),
      }),
  );
}

async function accountOf(name: Who, owner: { id: string }): Promise<Account> {
  if (name === "visitor") return null;
  if (name === "owner") return owner;
  return createUser({ role: name });
}

describe.each(matrix)("To %s", (_, allowed, act) => {
  test(`is for ${allowed.join(", ")}`, async () => {
    for (const name of allowed) {
      const { owner, ...scene } = await setScene();
      const as = await accountOf(name, owner);
      const answer = await perform(act, scene, { as, origin: env.APP_URL });
      const led = answer.headers.get("location") ?? "";
      expect({ name, status: answer.status, led }).toEqual({
        name,
        status: 303,
        led: expect.not.stringContaining("/sign-in"),
      });
    }
  });

  test("is refused to everybody else, and from another site's form, and changes nothing", async () => {
    const { owner, ...scene } = await setScene();
    const accounts = new Map<Who, Account>();
    for (const name of who) accounts.set(name, await accountOf(name, owner));
    const before = await snapshot();
    for (const name of who.filter((one) => !allowed.includes(one))) {
      const as = accounts.get(name) ?? null;
      const answer = await perform(act, scene, { as, origin: env.APP_URL });
      const led = answer.headers.get("location") ?? "";
      if (name === "visitor" && answer.status === 303) expect(led).toContain("/sign-in");
      else expect([401, 403, 404, 409], name).toContain(answer.status);
      expect(await snapshot(), name).toBe(before);
    }
    const as = accounts.get("admin") ?? null;
    const answer = await perform(act, scene, { as, origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(await snapshot()).toBe(before);
  });
});
