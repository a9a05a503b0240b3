import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { afterAll, beforeEach, expect, test } from "vitest";

type Taken = { path: string; headers: Record<string, unknown>; text: string };
const taken: Taken[] = [];
let statuses: Record<string, number> = {};

/** Mastodon, Bluesky, ntfy and somebody's own program at one address. */
const server = createServer((request, response) => {
  let text = "";
  request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  request.on("end", () => {
    const path = request.url ?? "";
    taken.push({ path, headers: request.headers, text });
    response.writeHead(statuses[path] ?? 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ accessJwt: "the.session", did: "did:plc:lab" }));
  });
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
afterAll(() => server.close());

const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
Object.assign(process.env, {
  APP_URL: "https://papers.example.org",
  FEED_TIME_ZONE: "UTC",
  DIGEST_CHANNELS: `mastodon:fedi=${site}/api/v1/statuses?visibility=unlisted#fediToken
    bluesky:sky=${site}#lab.example:app-password
    ntfy:phone=${site}/lab-papers#tk_phone
    webhook:program=${site}/take#whsec_${secret}`,
});
const { sendDueChannelDigests } = await import("@/lib/channels/send");
const { openApiDocument } = await import("@/app/api/openapi/document");
const { db } = await import("@/lib/platform/db");
const { placePaper } = await import("@/tests/support/factories");

const monday = new Date("2025-12-08T08:00:00Z");
const send = (now: Date) => sendDueChannelDigests({ now, patienceMs: 2_000 });
const bodyOf = ({ text }: Taken) => JSON.parse(text) as Record<string, unknown>;
const takenAt = (path: string) => taken.filter((request) => request.path === path);
const oneAt = (path: string) => {
  const [only, another] = takenAt(path);
  return only && !another ? only : expect.fail(`${path} was asked ${takenAt(path).length} times`);
};

beforeEach(async () => {
  statuses = {};
  await send(new Date("2025-12-07T12:00:00Z")); // the list is known from here on
  await placePaper("2025-12-05", { paper: { title: "Of Friday", outsideUpvoteCount: 3 } });
  taken.length = 0;
});

test("Each service gets the digest in its own way, once, and its secret in a header alone", async () => {
  expect(await send(monday)).toEqual({ due: 4, sent: 4, retrying: 0, failed: 0 });
  expect(await send(new Date(monday.getTime() + 60_000))).toMatchObject({ sent: 0 });

  const status = oneAt("/api/v1/statuses");
  expect(status.headers.authorization).toBe("Bearer fediToken");
  expect(status.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(bodyOf(status)).toEqual({
    visibility: "unlisted",
    status: expect.stringMatching(/^Daily papers of .*\n\nOf Friday\nhttps:\/\/papers\.example/),
  });

  const session = oneAt("/xrpc/com.atproto.server.createSession");
  expect(bodyOf(session)).toEqual({ identifier: "lab.example", password: "app-password" });
  const post = oneAt("/xrpc/com.atproto.repo.createRecord");
  expect(post.headers.authorization).toBe("Bearer the.session");
  expect(bodyOf(post)).toMatchObject({
    repo: "did:plc:lab",
    collection: "app.bsky.feed.post",
    record: { $type: "app.bsky.feed.post", createdAt: monday.toISOString() },
  });

  const push = oneAt("/");
  expect(push.headers.authorization).toBe("Bearer tk_phone");
  expect(bodyOf(push)).toMatchObject({
    topic: "lab-papers",
    title: expect.stringContaining("Daily papers"),
    message: expect.stringContaining("Of Friday\n3 upvotes"),
  });
  const written = JSON.stringify(taken.map(({ path }) => path));
  expect(written).not.toMatch(/fediToken|app-password|tk_phone|whsec/);
});

/** As the specification tells a receiver to. */
const signatureOf = ({ headers, text }: Taken) => {
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${text}`;
  const key = Buffer.from(secret, "base64");
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
};

test("A webhook is signed, says what OpenAPI has of it, and has the same id at each try", async () => {
  statuses = { "/take": 503 };
  expect(await send(monday)).toMatchObject({ sent: 3, retrying: 1 });
  statuses = {};
  const later = new Date(monday.getTime() + 5 * 60_000);
  expect(await send(later)).toMatchObject({ sent: 1 });
  const [first, second] = takenAt("/take");
  if (!first || !second) return expect.fail("It was not tried twice.");
  expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
  expect(second.headers["webhook-timestamp"]).toBe(String(later.getTime() / 1000));
  for (const request of [first, second])
    expect(request.headers["webhook-signature"]).toBe(signatureOf(request));
  const document = openApiDocument({ name: "Test", url: "http://localhost" });
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi");
  const schema = "openapi#/webhooks/digest/post/requestBody/content/application~1json/schema";
  expect(ajv.validate({ $ref: schema }, bodyOf(second)), JSON.stringify(ajv.errors)).toBe(true);
  expect(bodyOf(second)).toMatchObject({
    type: "digest.daily",
    data: { papers: [{ title: "Of Friday", upvotes: 3, comments: 0 }] },
  });
});

test("A refused sign-in at Bluesky posts nothing, has failed, and is written down without the password", async () => {
  statuses = { "/xrpc/com.atproto.server.createSession": 401 };
  expect(await send(monday)).toMatchObject({ sent: 3, failed: 1 });
  expect(takenAt("/xrpc/com.atproto.repo.createRecord")).toEqual([]);
  const { error } = await db.channelDelivery.findFirstOrThrow({ where: { channelName: "sky" } });
  expect(error).toMatch(/^The service answered 401/);
  expect(error).not.toContain("app-password");
});
