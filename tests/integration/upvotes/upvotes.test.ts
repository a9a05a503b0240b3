import { describe, expect, test } from "vitest";
import { DELETE, PUT } from "@/app/api/papers/[paperId]/upvote/route";
import { createApiToken, tokenScopes } from "@/lib/accounts/api-tokens";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { getPaper } from "@/lib/papers/detail";
import { listUpvoteMarks, removeUpvote, upvotePaper } from "@/lib/upvotes/upvotes";
import { createPaper, createUser } from "@/tests/support/factories";
import { signIn } from "@/tests/support/sessions";

const countOf = async (paperId: string) => {
  const paper = await db.paper.findUniqueOrThrow({ where: { id: paperId } });
  return {
    own: paper.ownUpvoteCount,
    shown: paper.upvoteCount,
    rows: await db.upvote.count({ where: { paperId } }),
  };
};

describe("An upvote", () => {
  test("counts once per person, however often it is repeated", async () => {
    const [paper, user] = [await createPaper({ outsideUpvoteCount: 7 }), await createUser()];
    const vote = { paperId: paper.id, userId: user.id };
    expect(await upvotePaper(vote)).toEqual({ upvotes: 8, upvoted: true });
    expect(await upvotePaper(vote)).toEqual({ upvotes: 8, upvoted: true });
    expect(await countOf(paper.id)).toEqual({ own: 1, shown: 8, rows: 1 });
  });

  test("is taken back once, and taking back none changes nothing", async () => {
    const [paper, user] = [await createPaper(), await createUser()];
    const vote = { paperId: paper.id, userId: user.id };
    await upvotePaper(vote);
    expect(await removeUpvote(vote)).toEqual({ upvotes: 0, upvoted: false });
    expect(await removeUpvote(vote)).toEqual({ upvotes: 0, upvoted: false });
    expect(await countOf(paper.id)).toEqual({ own: 0, shown: 0, rows: 0 });
  });

  test("is refused for a paper that does not exist or is hidden", async () => {
    const [hidden, user] = [await createPaper({ hiddenAt: new Date() }), await createUser()];
    for (const paperId of [hidden.id, "2501.99999", "'; drop table paper; --"]) {
      await expect(upvotePaper({ paperId, userId: user.id })).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(removeUpvote({ paperId, userId: user.id })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });

  test("ends in exactly the right count after 200 votes and clears at once by 50 people, ten times over", async () => {
    const paper = await createPaper({ outsideUpvoteCount: 3 });
    const users = await Promise.all(Array.from({ length: 50 }, () => createUser()));
    for (let run = 0; run < 10; run += 1) {
      const clicks = Array.from({ length: 200 }, (_, click) => {
        const vote = { paperId: paper.id, userId: users[(click * 7 + run) % 50]?.id ?? "" };
        return (click * 13 + run) % 3 === 0 ? removeUpvote(vote) : upvotePaper(vote);
      });
      await Promise.all(clicks);
      const { own, shown, rows } = await countOf(paper.id);
      expect({ own, shown }).toEqual({ own: rows, shown: rows + 3 });
    }
  });
});

describe("What a reader sees of votes", () => {
  test("is their own mark and the newest count on each paper", async () => {
    const [first, second, hidden] = [
      await createPaper(),
      await createPaper(),
      await createPaper({ hiddenAt: new Date() }),
    ];
    const [ann, bob] = [await createUser(), await createUser()];
    await upvotePaper({ paperId: first.id, userId: ann.id });
    await upvotePaper({ paperId: second.id, userId: bob.id });
    expect(await listUpvoteMarks([first.id, second.id, hidden.id, "2501.99999"], ann.id)).toEqual({
      [first.id]: { upvotes: 1, upvoted: true },
      [second.id]: { upvotes: 1, upvoted: false },
    });
  });

  test("names the first voters, but none who hide it", async () => {
    const paper = await createPaper();
    const [ann, bob] = [
      await createUser({ name: "Ann" }),
      await createUser({ name: "Bob", hidesUpvotes: true }),
    ];
    for (const { id } of [ann, bob]) await upvotePaper({ paperId: paper.id, userId: id });
    const named = (await getPaper(paper.id, new Date()))?.upvotes;
    expect(named?.map(({ user }) => user.name)).toEqual(["Ann"]);
  });

  test("weighs in the trending score once the account is a day old", async () => {
    const paper = await createPaper();
    const [fresh, old] = [await createUser(), await createUser({ votesWeighFrom: new Date(0) })];
    for (const { id } of [fresh, old]) await upvotePaper({ paperId: paper.id, userId: id });
    expect(await db.$queryRaw`select user_id from weighing_upvote`).toEqual([{ user_id: old.id }]);
    expect((await countOf(paper.id)).shown).toBe(2);
  });
});

describe("PUT and DELETE /api/papers/{id}/upvote", () => {
  const call = (method: typeof PUT, paperId: string, headers: Record<string, string>) => {
    const request = new Request("http://localhost/api", {
      method: method === PUT ? "PUT" : "DELETE",
      headers,
    });
    return method(request, { params: Promise.resolve({ paperId }) });
  };

  test("set and clear the vote of the token's owner", async () => {
    const [paper, user] = [await createPaper({ id: "hep-th/9901001" }), await createUser()];
    const authorization = `Bearer ${await createApiToken({ userId: user.id, name: "test", scopes: tokenScopes })}`;
    const set = await call(PUT, "hep-th%2F9901001", { authorization });
    expect([set.status, await set.json()]).toEqual([200, { upvotes: 1, upvoted: true }]);
    const cleared = await call(DELETE, "hep-th%2F9901001", { authorization });
    expect(await cleared.json()).toEqual({ upvotes: 0, upvoted: false });
    expect((await countOf(paper.id)).rows).toBe(0);
  });

  test("answer 401 without a token or session, and 404 for a guessed id", async () => {
    const user = await createUser();
    const paper = await createPaper();
    expect((await call(PUT, paper.id, {})).status).toBe(401);
    expect((await call(PUT, paper.id, { authorization: "Bearer dp_wrong" })).status).toBe(401);
    const authorization = `Bearer ${await createApiToken({ userId: user.id, name: "test", scopes: tokenScopes })}`;
    expect((await call(PUT, "2501.99999", { authorization })).status).toBe(404);
  });

  test("answer 429 with Retry-After to somebody who votes too often", async () => {
    const [paper, user] = [await createPaper(), await createUser()];
    const authorization = `Bearer ${await createApiToken({ userId: user.id, name: "test", scopes: tokenScopes })}`;
    const answers = await Promise.all(
      Array.from({ length: 121 }, () => call(PUT, paper.id, { authorization })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ code: "rate_limited" });
    expect(refused[0]?.headers.get("ratelimit")).toMatch(/"upvote-by-account";r=0;t=\d+/);
  });

  test("tell how much is left of each limit that the vote counts against", async () => {
    const [paper, user] = [await createPaper(), await createUser()];
    const authorization = `Bearer ${await createApiToken({ userId: user.id, name: "test", scopes: tokenScopes })}`;
    await call(PUT, paper.id, { authorization });
    const { headers } = await call(PUT, paper.id, { authorization });
    expect(headers.get("ratelimit-policy")).toBe(
      '"upvote-by-account";q=120;w=60, "upvote-by-address";q=600;w=60',
    );
    expect(headers.get("ratelimit")).toMatch(
      /^"upvote-by-account";r=118;t=(?:60|5\d), "upvote-by-address";r=598;t=(?:60|5\d)$/,
    );
    const missing = await call(PUT, "2501.99999", { authorization });
    expect(missing.headers.get("ratelimit")).toContain('"upvote-by-account";r=117;');
    expect((await call(PUT, paper.id, {})).headers.get("ratelimit")).toBeNull();
  });
});

test.each(["%00", "%E0%A4%A", "none"])("No vote is for the paper %s", async (paperId) => {
  const { id } = await createUser();
  for (const [method, route] of [
    ["PUT", PUT],
    ["DELETE", DELETE],
  ] as const) {
    const request = new Request(`${env.APP_URL}/api/papers/${paperId}/upvote`, {
      method,
      headers: { cookie: await signIn(id) },
    });
    expect((await route(request, { params: Promise.resolve({ paperId }) })).status).toBe(404);
  }
});
