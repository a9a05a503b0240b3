import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { startFaultyMailServer } from "@/tests/support/faulty-mail-server";

const server = await startFaultyMailServer();
const connections = 3;
Object.assign(process.env, {
  SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  SMTP_POOL_SIZE: String(connections),
  SMTP_TIMEOUT: "1",
});
const { db } = await import("@/lib/platform/db");
const { sendDueDigests } = await import("@/lib/digests/send");
const { placePaper } = await import("@/tests/support/factories");
const { createSubscriber } = await import("@/tests/support/subscribers");

const now = new Date("2025-12-09T08:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const subscribers = 60;
const away = { at: "greeting", how: "cut" } as const;
/** How many got a mail, and how many mails that took. */
const taken = () => [new Set(server.taken).size, server.taken.length];

beforeEach(async () => {
  server.fail(null);
  server.hangUp();
  server.taken.length = 0;
  await placePaper("2025-12-09");
  for (let count = 0; count < subscribers; count += 1) await createSubscriber();
});
afterAll(() => server.shut());

/** As long as the senders have asked so often in vain. */
async function untilAsked(times: number) {
  const before = server.failures();
  const isAsked = () => expect(server.failures() - before).toBeGreaterThanOrEqual(times);
  await vi.waitFor(isAsked, { timeout: 10_000 });
}

test("A mail server that is away at first is waited for, and no try is counted", async () => {
  server.fail(away);
  const run = sendDueDigests({ now });
  await untilAsked(4 * connections);
  server.fail(null);
  expect(await run).toMatchObject({ sent: subscribers, retrying: 0, remaining: 0 });
  expect(taken()).toEqual([subscribers, subscribers]);
  expect(await db.delivery.count({ where: { attempts: { not: 1 } } })).toBe(0);
});

test("A mail server that goes away in the middle delays and doubles only what was in flight", async () => {
  const run = sendDueDigests({ now });
  await vi.waitFor(() => expect(server.taken.length).toBeGreaterThan(20), { timeout: 10_000 });
  server.fail(away);
  server.hangUp();
  await untilAsked(2 * connections);
  server.fail(null);
  const { sent, retrying, failed } = await run;
  expect(sent + retrying).toBe(subscribers);
  expect(failed).toBe(0);
  expect(retrying).toBeLessThanOrEqual(connections);
  expect(await sendDueDigests({ now: minutesLater(6) })).toMatchObject({ sent: retrying });
  const [people = 0, mails = 0] = taken();
  expect(people).toBe(subscribers);
  expect(mails - people).toBeLessThanOrEqual(connections);
});

test("A mail server that stays away costs a run no more than its time, and nobody their mail", async () => {
  server.fail(away);
  const startedAt = performance.now();
  expect(await sendDueDigests({ now, budgetMs: 1_500 })).toMatchObject({ sent: 0, failed: 0 });
  expect(performance.now() - startedAt).toBeLessThan(6_000);
  server.fail(null);
  expect(await sendDueDigests({ now: minutesLater(6) })).toMatchObject({ remaining: 0 });
  expect(taken()).toEqual([subscribers, subscribers]);
});
