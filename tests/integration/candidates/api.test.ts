import { expect, test } from "vitest";
import { GET as getCandidates } from "@/app/api/candidates/route";
import { GET as getActs } from "@/app/curate/acts/route";
import { POST as curate } from "@/app/curate/[verb]/route";
import { createApiToken } from "@/lib/accounts/api-tokens";
import { changeRole } from "@/lib/accounts/accounts";
import { hideSubject } from "@/lib/moderation/hiding";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { createPaper, createUser } from "@/tests/support/factories";
import { signIn } from "@/tests/support/sessions";

/** As a page of this site asks. */
const ours = { host: new URL(env.APP_URL).host, origin: env.APP_URL };

const read = (path: string, authorization?: string) =>
  getCandidates(
    new Request(env.APP_URL + path, { headers: authorization ? { authorization } : {} }),
    undefined,
  );

async function tokenOf(role: "reader" | "curator", scopes: ("read" | "moderate")[]) {
  const { id } = await createUser({ role });
  return `Bearer ${await createApiToken({ userId: id, name: "a script", scopes })}`;
}

test("Curators read the list of candidates with a token that may act for their role", async () => {
  const { id, title } = await createPaper({ publishedAt: new Date() });
  const answer = await read("/api/candidates?limit=5", await tokenOf("curator", ["moderate"]));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer.json()).toMatchObject({
    learnedOn: null,
    total: 1,
    candidates: [{ id, title, reasons: [], note: null }],
  });
});

test("Nobody else does, and a day that doesn't exist is refused", async () => {
  expect((await read("/api/candidates")).status).toBe(401);
  const reader = await tokenOf("reader", ["read"]);
  expect((await read("/api/candidates", reader)).status).toBe(403);
  const narrow = await tokenOf("curator", ["read"]);
  expect((await read("/api/candidates", narrow)).status).toBe(403);
  const curator = await tokenOf("curator", ["moderate"]);
  expect((await read("/api/candidates?day=2025-02-30", curator)).status).toBe(400);
});

test("A script is told in words what became of an act, and what other curators did since", async () => {
  const { id: paperId } = await createPaper({ publishedAt: new Date() });
  const { id } = await createUser({ role: "curator" });
  const cookie = await signIn(id);
  const since = new Date(Date.now() - 60_000).toISOString();
  const act = (verb: string) =>
    curate(
      new Request(`${env.APP_URL}/curate/${verb}`, {
        method: "POST",
        headers: { accept: "application/json", ...ours, cookie },
        body: new URLSearchParams({ paperId }),
      }),
      { params: Promise.resolve({ verb }) },
    );
  expect(await (await act("dismiss")).json()).toMatchObject({ done: "Dismissed." });
  expect((await act("dismiss")).status).toBe(409);
  expect((await act("praise")).status).toBe(404);
  const acts = await getActs(
    new Request(`${env.APP_URL}/curate/acts?since=${since}`, { headers: { cookie, ...ours } }),
    undefined,
  );
  expect(await acts.json()).toMatchObject({ acts: [{ verb: "dismissed", paperId, isOwn: true }] });
});

test("A curator moderates no one and can be suspended; an admin's role stays as it is", async () => {
  const [curator, admin] = [
    await createUser({ role: "curator" }),
    await createUser({ role: "admin" }),
  ];
  const change = (userId: string, adminId: string) =>
    changeRole({ userId, role: "moderator", adminId });
  await expect(change(curator.id, curator.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(change(admin.id, admin.id)).rejects.toMatchObject({ code: "conflict" });
  const hidden = { moderatorId: admin.id, subjectKind: "user" as const, reason: null };
  await hideSubject({ ...hidden, subjectId: curator.id, now: new Date() });
  expect((await db.user.findUniqueOrThrow({ where: { id: curator.id } })).hiddenAt).not.toBeNull();
  await change(curator.id, admin.id);
  expect((await db.user.findUniqueOrThrow({ where: { id: curator.id } })).role).toBe("moderator");
});
