import { type ChatAnswer, chatServer, secretPart } from "@/tests/support/chat-server";
import { beforeEach, describe, expect, test } from "vitest";
import { listChannelReports } from "@/lib/channels/report";
import { sendDueChannelDigests } from "@/lib/channels/send";
import { db } from "@/lib/platform/db";
import { createPaper, placePaper } from "@/tests/support/factories";

const monday = new Date("2025-12-08T08:00:00Z");
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const day = 24 * 60;
const send = (now: Date) => sendDueChannelDigests({ now, patienceMs: 2_000 });
const pathsTaken = () => chatServer.take().map(({ path }) => path.split("/")[1]?.slice(0, 3));
const deliveryOf = (channelName: string) =>
  db.channelDelivery.findFirstOrThrow({ where: { channelName }, orderBy: { createdAt: "desc" } });

beforeEach(async () => {
  chatServer.answer({});
  chatServer.take();
  await send(new Date("2025-12-07T12:00:00Z")); // the list is known from here on
  await placePaper("2025-12-05", { paper: { title: "Of Friday" } });
});

describe("Channels", () => {
  test("get the digest at their hour, each once in a period, however many senders run", async () => {
    expect(await send(later(-1))).toEqual({ due: 0, sent: 0, retrying: 0, failed: 0 });
    const runs = await Promise.all([send(monday), send(monday), send(monday)]);
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(pathsTaken().sort()).toEqual(["api", "bot", "ser"]);
    expect(await send(later(1))).toMatchObject({ due: 0, sent: 0 });
  });

  test("get nothing when nothing is new, no paper twice, and the weekly one only its day", async () => {
    await send(monday);
    chatServer.take();
    expect(await send(later(day))).toEqual({ due: 2, sent: 0, retrying: 0, failed: 0 });
    await placePaper("2025-12-10", { paper: { title: "Of Wednesday" } });
    expect(await send(later(2 * day))).toMatchObject({ due: 2, sent: 2 });
    const bodies = JSON.stringify(chatServer.take());
    expect(bodies).toContain("Of Wednesday");
    expect(bodies).not.toContain("Of Friday");
  });

  test("get no hidden paper", async () => {
    await db.paper.updateMany({ data: { hiddenAt: monday } });
    expect(await send(monday)).toMatchObject({ due: 3, sent: 0 });
    expect(chatServer.take()).toEqual([]);
  });

  test("that are new to the list begin at their next hour", async () => {
    await db.channel.deleteMany();
    expect(await send(later(1))).toMatchObject({ due: 0, sent: 0 });
    expect(await send(later(day))).toMatchObject({ due: 2, sent: 2 });
  });
});

describe("A weekly channel", () => {
  test("reads by trending score, and is told the chat in the body", async () => {
    await db.paper.updateMany({ data: { title: "Cold" } });
    const { id: paperId } = await createPaper({ title: "Hot" });
    await placePaper("2025-12-02", { paperId });
    await db.trending.updateMany({ where: { paperId: { not: paperId } }, data: { score: 1 } });
    await db.trending.upsert({
      where: { paperId },
      create: { paperId, score: 9 },
      update: { score: 9 },
    });
    await send(monday);
    const telegram = chatServer.take().find(({ path }) => path.startsWith("/bot"));
    expect(telegram?.path).not.toContain("chat_id");
    expect(telegram?.body).toMatchObject({ chat_id: "-100123", parse_mode: "HTML" });
    expect(telegram?.body.text).toMatch(/^<b>Trending papers of week 49, 2025<\/b>[^]*Hot[^]*Cold/);
  });
});

describe.each<[string, ChatAnswer]>([
  ["429", { status: 429 }],
  ["500", { status: 500, body: "rollup_error" }],
])("A service that answers %s", (_what, answer) => {
  test("is tried again after a while, and the others get theirs at once", async () => {
    chatServer.answer({ slack: answer });
    expect(await send(monday)).toEqual({ due: 3, sent: 2, retrying: 1, failed: 0 });
    expect(await send(later(4))).toMatchObject({ sent: 0 });
    chatServer.answer({});
    chatServer.take();
    expect(await send(later(5))).toMatchObject({ sent: 1 });
    expect(pathsTaken()).toEqual(["ser"]);
    expect(await deliveryOf("lab")).toMatchObject({ status: "sent", attempts: 2, error: null });
  });
});

describe.each<[string, ChatAnswer]>([
  ["a header in seconds", { status: 429, headers: { "Retry-After": "3600" } }],
  ["Discord's words", { status: 429, body: '{"message":"slow","retry_after":3600.0}' }],
  ["Telegram's words", { status: 429, body: '{"ok":false,"parameters":{"retry_after":3600}}' }],
])("A service that asks for an hour's peace by %s", (_what, answer) => {
  test("gets it", async () => {
    chatServer.answer({ discord: answer });
    await send(monday);
    chatServer.answer({});
    chatServer.take();
    expect(await send(later(59))).toMatchObject({ sent: 0 });
    expect(await send(later(60))).toMatchObject({ sent: 1 });
    expect(pathsTaken()).toEqual(["api"]);
  });
});

test("A service that asks for more peace than is left gets the papers with the next digest", async () => {
  chatServer.answer({ slack: { status: 429, headers: { "Retry-After": "90000" } } });
  expect(await send(monday)).toMatchObject({ sent: 2, failed: 1 });
  chatServer.answer({});
  chatServer.take();
  expect(await send(later(day))).toMatchObject({ sent: 1 });
  expect(JSON.stringify(chatServer.take())).toContain("Of Friday");
});

describe.each<[number, string]>([
  [400, "invalid_blocks"],
  [404, '{"message": "Unknown Webhook", "code": 10015}'],
  [410, "channel_is_archived"],
  [302, ""],
])("A service that answers %i", (status, body) => {
  test("has failed for this period, with its reason written down", async () => {
    const elsewhere = { Location: `${chatServer.site}/elsewhere` };
    chatServer.answer({ slack: { status, body, headers: status === 302 ? elsewhere : {} } });
    expect(await send(monday)).toMatchObject({ sent: 2, failed: 1 });
    expect(chatServer.take().map(({ path }) => path)).not.toContain("/elsewhere");
    expect(await send(later(600))).toMatchObject({ sent: 0 });
    const { error } = await deliveryOf("lab");
    expect(error).toContain(`The service answered ${status}`);
    expect(error).toContain(/\w+ ?\w+(?=",|$)/.exec(body)?.[0] ?? "");
  });
});

describe.each<ChatAnswer>(["stall", "drop"])("A service that leaves us in doubt (%s)", (answer) => {
  test("is not told the same again; the papers come with the next digest", async () => {
    chatServer.answer({ discord: answer });
    expect(await send(monday)).toMatchObject({ sent: 2, failed: 1 });
    chatServer.answer({});
    chatServer.take();
    expect(await send(later(600))).toMatchObject({ sent: 0 });
    expect((await deliveryOf("club")).error).toContain("it is not known whether this arrived");
    expect(await send(later(day))).toMatchObject({ sent: 1 });
  });
});

test("What a crashed sender claimed is in doubt too", async () => {
  await send(monday);
  await db.channelDelivery.updateMany({
    where: { channelName: "lab" },
    data: { status: "claimed", sentAt: null },
  });
  chatServer.take();
  await send(later(9));
  expect(await deliveryOf("lab")).toMatchObject({ status: "claimed" });
  await send(later(10));
  expect(await deliveryOf("lab")).toMatchObject({ status: "failed" });
  expect(chatServer.take()).toEqual([]);
});

test("The operator sees names and states, and nothing written down holds a secret", async () => {
  const echo = { status: 401, body: `{"description": "Unauthorized ${secretPart}"}` };
  chatServer.answer({
    telegram: echo,
    slack: { status: 404, body: "no_service" },
    discord: "drop",
  });
  await send(monday);
  const reports = await listChannelReports();
  expect(reports).toMatchObject([
    { name: "lab", service: "slack", last: { error: "The service answered 404: no_service" } },
    { name: "club", service: "discord", last: { status: "failed" } },
    { name: "field", frequency: "weekly", last: { error: "The service answered 401" } },
  ]);
  const written = JSON.stringify([reports, await db.channelDelivery.findMany()]);
  expect(written).not.toContain(secretPart);
});
