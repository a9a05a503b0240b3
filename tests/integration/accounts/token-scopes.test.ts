import "@/tests/support/cookie-jar";
import "@/tests/support/next-cache";
import { describe, expect, test } from "vitest";
import { PUT as upvote } from "@/app/api/papers/[paperId]/upvote/route";
import { POST as comment } from "@/app/api/papers/[paperId]/comments/route";
import { POST as index } from "@/app/api/papers/index/route";
import { POST as moderate } from "@/app/moderation/[verb]/route";
import { POST as leave } from "@/app/settings/delete/route";
import { GET as takeAlong } from "@/app/settings/export/route";
import { POST as makeToken } from "@/app/settings/tokens/route";
import { POST as signOutEverywhere } from "@/app/sign-out/everywhere/route";
import { apiTokenSchema, createApiToken, tokenScopes } from "@/lib/accounts/api-tokens";
import { startSession } from "@/lib/accounts/sessions";
import type { TokenScope } from "@/lib/generated/prisma/enums";
import { getRequestViewer, requireRequestModerator } from "@/lib/platform/auth/auth";
import { db } from "@/lib/platform/db";
import { createPaper, createUser } from "@/tests/support/factories";

const request = (token: string, body?: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", {
    method: "POST",
    headers: { host: "localhost", authorization: `Bearer ${token}`, ...headers },
    ...(body && { body }),
  });
const json = (token: string, body: object) =>
  request(token, JSON.stringify(body), { "content-type": "application/json" });
const form = (token: string, fields: Record<string, string>) =>
  request(token, new URLSearchParams(fields));

const noParams = { params: Promise.resolve({}) };

/** What each scope is for, tried with a token of any scopes. */
const acts: Record<
  Exclude<TokenScope, "read">,
  (token: string, paperId: string) => Promise<Response>
> = {
  vote: (token, paperId) => upvote(request(token), { params: Promise.resolve({ paperId }) }),
  comment: (token, paperId) =>
    comment(json(token, { comment: "Hello" }), { params: Promise.resolve({ paperId }) }),
  submit: (token, arxivId) => index(json(token, { arxivId }), noParams),
  moderate: (token, subjectId) =>
    moderate(form(token, { subjectKind: "paper", subjectId }), {
      params: Promise.resolve({ verb: "hide" }),
    }),
};

describe.each(Object.entries(acts))("A token's scope %s", (scope, act) => {
  const others = tokenScopes.filter((other) => other !== scope);

  test("lets it do that, and no other scope does", async () => {
    const { id: userId } = await createUser({ role: "moderator" });
    const { id: paperId } = await createPaper({ id: "2405.15738" });
    const refused = await createApiToken({ userId, name: "others", scopes: others });
    expect((await act(refused, paperId)).status).toBe(403);
    const allowed = await createApiToken({
      userId,
      name: "this",
      scopes: [scope as TokenScope],
    });
    expect((await act(allowed, paperId)).status).toBeLessThan(400);
  });
});

describe("A token with every scope", () => {
  test.each([
    ["makes no further token", makeToken],
    ["takes no account's data along", (asked: Request) => takeAlong(asked, noParams)],
    ["deletes no account", leave],
    ["signs nobody out", signOutEverywhere],
  ])("%s", async (_what, route) => {
    const user = await createUser({ role: "admin" });
    const token = await createApiToken({ userId: user.id, name: "all", scopes: tokenScopes });
    const answer = await route(form(token, { name: "more", scopes: "read", handle: "x" }));
    expect(answer.status).toBe(403);
    expect(await db.apiToken.count()).toBe(1);
    expect(await db.user.count()).toBe(1);
  });
});

test("A moderator's token that may not moderate is a reader's", async () => {
  const { id: userId } = await createUser({ role: "moderator" });
  const token = await createApiToken({ userId, name: "reads", scopes: ["read"] });
  expect(await getRequestViewer(request(token), "read")).toMatchObject({ role: "reader" });
  await expect(requireRequestModerator(request(token))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("A token is made with what was chosen, and something must be", () => {
  expect(apiTokenSchema.parse({ name: "laptop", scopes: ["read"] }).scopes).toEqual(["read"]);
  for (const scopes of [[], ["rule"], undefined])
    expect(apiTokenSchema.safeParse({ name: "laptop", scopes }).success).toBe(false);
});

test.each([
  ["revoke", 0],
  ["", 1],
])("Signing out everywhere with tokens=%j leaves %i token", async (tokens, left) => {
  const { id: userId } = await createUser();
  const session = await startSession({ userId, userAgent: null, now: new Date() });
  await createApiToken({ userId, name: "laptop", scopes: ["read"] });
  await signOutEverywhere(
    new Request("http://localhost/sign-out/everywhere", {
      method: "POST",
      headers: { host: "localhost", origin: "http://localhost", cookie: `session=${session}` },
      body: new URLSearchParams({ tokens }),
    }),
  );
  expect(await db.session.count()).toBe(0);
  expect(await db.apiToken.count({ where: { revokedAt: null } })).toBe(left);
});
