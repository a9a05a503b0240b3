import { beforeEach, expect, test } from "vitest";
import { listApiTokens } from "@/lib/accounts/api-tokens";
import { listSessions } from "@/lib/accounts/sessions";
import { confirmSignIn } from "@/lib/accounts/sign-in-links";
import { listAcceptedClaims, listPendingClaims } from "@/lib/claims/settling";
import { getHistory } from "@/lib/comments/history";
import { listComments } from "@/lib/comments/threads";
import { countSubscribers, listDigestReports } from "@/lib/digests/report";
import { sendDueDigests } from "@/lib/digests/send";
import { getDayFeed } from "@/lib/feed/days";
import { listMonths } from "@/lib/feed/months";
import { listReports } from "@/lib/moderation/queue";
import { stopNotificationMail } from "@/lib/notifications/choices";
import { listNotifications } from "@/lib/notifications/inbox";
import { getPaper } from "@/lib/papers/detail";
import { listWaitingSubmissions } from "@/lib/papers/held-submissions";
import { getRequestViewer, sessionCookie } from "@/lib/platform/auth/auth";
import { env } from "@/lib/platform/env/env";
import { searchPapers } from "@/lib/search/search-papers";
import { noFilters } from "@/lib/search/filters";
import { findByToken } from "@/lib/subscriptions/by-token";
import { confirmSubscription } from "@/lib/subscriptions/subscribe";
import { unsubscribe } from "@/lib/subscriptions/unsubscribe";
import { listUpvoteMarks, removeUpvote, upvotePaper } from "@/lib/upvotes/upvotes";
import { day } from "@/tests/support/factories";
import {
  checksumOf,
  listMigrationsOf01,
  loadSiteOf01,
  siteOf01,
} from "@/tests/support/site-of-0.1/load";

const now = new Date("2025-12-20T12:00:00Z");
const { users, byHand, comments, sessions, tokens, subscribers } = siteOf01;
const lovelaceAndTuring = ["Ada Lovelace", "Alan Turing"];

beforeEach(async () => {
  await loadSiteOf01(process.env.DATABASE_URL ?? "");
});

test("its migrations are as they were", async () => {
  const of01 = await listMigrationsOf01();
  const today = await Promise.all(of01.map(async ({ name }) => checksumOf(name)));
  expect(today).toEqual(of01.map(({ checksum }) => checksum));
  expect(today.length).toBeGreaterThan(10);
});

test("every paper stands where it stood", async () => {
  const shown = async (on: string) =>
    (await getDayFeed(day(on), now))?.papers.map(({ id, upvoteCount }) => [id, upvoteCount]);
  expect(await listMonths(now)).toEqual(["2025-12"]);
  expect(await shown("2025-12-09")).toEqual([
    ["2512.00001", 12],
    ["2512.00002", 6],
    ["hep-th/9901001", 1],
    [byHand, 1],
  ]);
  expect(await shown("2025-12-08")).toEqual([["2512.00001", 12]]);
  const queued = new Date("2100-01-01T12:00:00Z");
  expect((await getDayFeed(day("2099-12-31"), queued))?.papers.map(({ id }) => id)).toEqual([
    "2512.00004",
  ]);
});

test("every paper has its page, with its words and authors", async () => {
  const read = async (id: string) => {
    const paper = await getPaper(id, now);
    return paper && [paper.title, paper.authors.map(({ name }) => name)];
  };
  expect(await read("2512.00001")).toEqual(["Attention to Small Sites", lovelaceAndTuring]);
  expect(await read("2512.00002")).toEqual([
    "Migrations Without Tears, Corrected",
    lovelaceAndTuring,
  ]);
  expect(await read("hep-th/9901001")).toEqual(["Strings of an Older Kind", lovelaceAndTuring]);
  expect(await read("2512.00005")).toEqual(["Known to arXiv Alone", ["Grace Hopper"]]);
  expect(await read(byHand)).toEqual(["A Thesis Entered by Hand", ["Grace Hopper", "Ada Reader"]]);
  expect(await read("2512.00003")).toBeNull();
});

test("every vote is there, and can be taken back", async () => {
  const ids = ["2512.00001", "2512.00002", "hep-th/9901001"];
  expect(await listUpvoteMarks(ids, users["ada-reader"])).toEqual({
    "2512.00001": { upvotes: 12, upvoted: true },
    "2512.00002": { upvotes: 6, upvoted: false },
    "hep-th/9901001": { upvotes: 1, upvoted: true },
  });
  const vote = { paperId: "2512.00001", userId: users["ada-reader"] };
  expect(await upvotePaper(vote)).toEqual({ upvotes: 12, upvoted: true });
  expect(await removeUpvote(vote)).toEqual({ upvotes: 11, upvoted: false });
});

test("every comment is there, with its answers, versions and reactions", async () => {
  const thread = JSON.stringify(await listComments("2512.00001", 1));
  expect(thread).toContain("How small is *small*? $n < 100$");
  expect(thread).toContain("Ask @ada-reader.");
  expect(thread).toContain("heart");
  expect(thread).not.toContain("Buy examples");
  expect(JSON.stringify(await listComments("hep-th/9901001", 1))).toContain(
    "An answer to what is gone.",
  );
  expect((await getHistory(comments.first))?.map(({ html }) => html)).toEqual([
    expect.stringContaining("<mn>100</mn>"),
    expect.stringContaining("<mn>10</mn>"),
  ]);
});

test("whoever was signed in still is", async () => {
  expect(env.AUTH_SECRET).toBe(siteOf01.authSecret);
  for (const [name, secret] of Object.entries(sessions)) {
    const viewer = await getRequestViewer(
      requestWith({ cookie: `${sessionCookie.name}=${secret}`, origin: env.APP_URL }),
      "read",
    );
    expect(viewer?.id).toBe(users[name as keyof typeof users]);
  }
  expect(await listSessions(users["ada-reader"], sessions["ada-reader"], now)).toMatchObject([
    { isCurrent: true },
  ]);
});

test("every API token signs in, and one that was revoked does not", async () => {
  const bearer = (token: string) =>
    getRequestViewer(requestWith({ authorization: `Bearer ${token}` }), "read");
  expect(await bearer(tokens.ada)).toMatchObject({ handle: "ada-reader", role: "reader" });
  expect(await bearer(tokens.mo)).toMatchObject({ handle: "mo-moderator", role: "moderator" });
  expect(await bearer(tokens.revoked)).toBeNull();
  expect(await listApiTokens(users["ada-reader"])).toMatchObject([{ name: "a script" }]);
});

test("a sign-in link sent before still signs in, and casts the vote that waited for it", async () => {
  const before = new Date("2099-01-01T00:05:00Z");
  const given = { secret: siteOf01.signInLink, userAgent: null, now: before };
  expect(await confirmSignIn(given)).toMatchObject({ returnPath: "/settings" });
  expect(await listUpvoteMarks(["2512.00005"], users.linked)).toEqual({
    "2512.00005": { upvotes: 1, upvoted: true },
  });
});

test("every subscription is there, and the links in old mails do what they say", async () => {
  expect(await countSubscribers()).toMatchObject({ active: 4, pending: 1, left: 2 });
  expect(await findByToken(subscribers.topics.preferences, "preferences")).toMatchObject({
    email: "topics@example.org",
    status: "active",
    topics: { length: 3 },
  });
  expect(await findByToken(subscribers.left.preferences, "preferences")).toMatchObject({
    status: "unsubscribed",
  });
  expect(await confirmSubscription(subscribers.pending.confirm, now)).toMatchObject({
    email: "pending@example.org",
    status: "active",
  });
  expect(await confirmSubscription(subscribers.bounced.confirm, now)).toBeNull();
  expect(await unsubscribe(subscribers.daily.unsubscribe, now)).toBe(true);
  expect(await countSubscribers()).toMatchObject({ active: 4, pending: 0, left: 3 });
});

test("nobody gets a digest again", async () => {
  expect(await listDigestReports()).toMatchObject([
    { frequency: "weekly", period: "2025-W51", sent: 1 },
    { frequency: "daily", period: "2025-12-09", sent: 6 },
  ]);
  const account = await sendDueDigests({ now });
  expect(account).toMatchObject({ sent: 0, failed: 0, retrying: 0 });
  expect(account.due).toBeGreaterThan(0);
});

test("what waits for a person or a moderator still waits", async () => {
  expect(await listReports(10)).toMatchObject([
    { subjectKind: "paper", reasons: ["Is the second author right?"] },
  ]);
  expect(await listPendingClaims(10)).toMatchObject([{ name: "Grace Hopper" }]);
  expect(await listAcceptedClaims(10)).toMatchObject([{ name: "Ada Reader" }]);
  expect(await listWaitingSubmissions(10)).toMatchObject([{ reference: "2512.09999" }]);
  expect(await listNotifications(users["ada-reader"], 10)).toHaveLength(2);
  expect(await stopNotificationMail(siteOf01.stopNotifications)).toBe(true);
});

test("search finds its papers", async () => {
  const found = async (query: string) => {
    const request = { query, filters: noFilters, sort: "relevance" as const, limit: 10 };
    const { papers } = await searchPapers({ ...request, cursor: null }, now);
    return papers.map(({ id }) => id);
  };
  expect(await found("attention small sites")).toContain("2512.00001");
  expect(await found("author:hopper")).toEqual(expect.arrayContaining([byHand, "2512.00005"]));
});

function requestWith(headers: Record<string, string>): Request {
  return new Request(`${env.APP_URL}/api/viewer`, { headers });
}
