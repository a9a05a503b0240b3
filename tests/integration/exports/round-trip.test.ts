import "@/tests/support/next-cache";
import { describe, expect, test } from "vitest";
import { GET as getComments } from "@/app/api/papers/[paperId]/comments/route";
import { GET as getFeed } from "@/app/feeds/[file]/route";
import { db } from "@/lib/platform/db";
import { getPaper } from "@/lib/papers/detail";
import { getDayFeed } from "@/lib/feed/days";
import { getTrendingFeed } from "@/lib/feed/trending";
import { getPerson } from "@/lib/people/people";
import {
  emptySite,
  exportSite,
  fillSite,
  importExport,
  secret,
} from "@/tests/support/exported-site";
import { createPaper, createUser, day } from "@/tests/support/factories";
import { read } from "@/tests/support/read-api";

const now = new Date();

/** What was said here was said elsewhere for the other site: it says so beside the count. */
const withoutOwn = (value: unknown) =>
  JSON.stringify(value, (key, part: unknown) => (key === "ownCommentCount" ? undefined : part));

/** What a reader, a program and a feed reader see. */
async function publicAnswers(): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const ids = (await db.paper.findMany({ where: { hiddenAt: null }, orderBy: { id: "asc" } })).map(
    ({ id }) => id,
  );
  const shown = ids.filter((id) => !answers[id]);
  for (const path of [
    "/api/daily_papers",
    "/api/daily_papers?date=2025-12-09",
    "/api/daily_papers?date=2025-12-08",
    "/api/daily_papers?week=2025-W50",
    "/api/daily_papers?month=2025-12",
    "/api/daily_papers?sort=trending",
    "/api/daily_papers?submitter=ada-of-here",
    "/api/papers",
    "/api/papers/search?q=paper",
  ])
    answers[path] = await (await read(path)).text();
  for (const id of shown) {
    if (!answers["/api/papers"]?.includes(JSON.stringify(id))) continue;
    const path = `/api/papers/${encodeURIComponent(id)}`;
    answers[path] = await (await read(path)).text();
    const context = { params: Promise.resolve({ paperId: encodeURIComponent(id) }) };
    answers[`${path}/comments`] = await (
      await getComments(new Request(`http://localhost:3000${path}/comments`), context)
    ).text();
    answers[`page of ${id}`] = withoutOwn(await pageOf(id));
  }
  for (const file of ["daily", "weekly", "monthly", "trending"].flatMap((list) => [
    `${list}.xml`,
    `${list}.rss`,
    `${list}.json`,
  ]))
    answers[file] = await (
      await getFeed(new Request(`http://localhost:3000/feeds/${file}`), {
        params: Promise.resolve({ file }),
      })
    ).text();
  answers["a day"] = withoutOwn(await getDayFeed(day("2025-12-09"), now));
  answers.trending = withoutOwn(await getTrendingFeed(1, now));
  return answers;
}

/** Votes go over as counts alone: whose they were, and which side they were cast on, stays behind. */
async function pageOf(id: string) {
  const paper = await getPaper(id, now);
  if (!paper) return null;
  const { upvotes: _who, ownUpvoteCount: _votes, ownCommentCount: _comments, ...same } = paper;
  const authors = same.authors.map(({ claimedBy, outsideHandle, isMember, ...author }) => ({
    ...author,
    page: isMember ? (claimedBy ?? outsideHandle) : outsideHandle,
  }));
  return {
    ...same,
    authors,
    summaryHiddenAt: null,
    summary: same.summaryHiddenAt ? null : same.summary,
  };
}

describe("An export", () => {
  test("gives an empty site the same answers, pages and feeds, and the same export again", async () => {
    await fillSite();
    const before = await publicAnswers();
    const dump = await exportSite();
    await emptySite();
    expect(await importExport(dump)).toEqual({
      read: dump.trimEnd().split("\n").length,
      inserted: dump.trimEnd().split("\n").length,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      warned: 0,
      faults: [],
    });
    expect(await publicAnswers()).toEqual(before);
    expect(await exportSite()).toBe(dump);
    // Also before a server has looked at what trends.
    await db.trending.deleteMany();
    expect(await exportSite()).toBe(dump);
    expect(await db.user.count()).toBe(0);
  });

  test("names nothing that is hidden, queued or private", async () => {
    await fillSite();
    const dump = await exportSite();
    for (const hidden of [secret, "@example.org", "gone-one", "shy-one", "2999-01-01"])
      expect(dump, hidden).not.toContain(hidden);
    expect(dump).toContain("ada-of-here");
  });

  test("read again changes nothing, and a newer one brings what changed", async () => {
    const { paperId, commentId } = await fillSite();
    const dump = await exportSite();
    await db.paper.update({ where: { id: paperId }, data: { title: "Renamed" } });
    await db.comment.update({ where: { id: commentId }, data: { body: "Said otherwise" } });
    const newer = await exportSite();
    await emptySite();
    await importExport(dump);
    expect(await importExport(dump)).toMatchObject({ inserted: 0, updated: 0, rejected: 0 });
    expect(await importExport(newer)).toMatchObject({ inserted: 0, updated: 2, rejected: 0 });
    expect(await exportSite()).toBe(newer);
  });

  test("counts votes and comments of this site on top of its own", async () => {
    const { paperId } = await fillSite();
    const dump = await exportSite();
    await emptySite();
    await importExport(dump);
    const { id: userId } = await createUser();
    await db.upvote.create({ data: { paperId, userId } });
    await db.paper.update({ where: { id: paperId }, data: { ownUpvoteCount: 1 } });
    await importExport(dump.replace('"outside_upvote_count": 8', '"outside_upvote_count": 9'));
    expect((await db.paper.findUniqueOrThrow({ where: { id: paperId } })).upvoteCount).toBe(10);
  });

  test("leaves alone what this site has in another way, itself its own origin", async () => {
    await fillSite();
    const dump = await exportSite();
    expect(await importExport(dump)).toMatchObject({ inserted: 0, updated: 0, rejected: 0 });
    expect(await exportSite()).toBe(dump);
  });

  test("leaves alone a paper that a moderator here has worked on", async () => {
    const { paperId } = await fillSite();
    const dump = await exportSite();
    await emptySite();
    await importExport(dump);
    const { id: moderatorId } = await createUser({ role: "moderator" });
    await db.moderationAction.create({
      data: { moderatorId, verb: "hide", subjectKind: "paper", subjectId: paperId },
    });
    await db.paper.update({ where: { id: paperId }, data: { hiddenAt: now } });
    await importExport(dump.replaceAll('"title": "', '"title": "New: '));
    expect(await db.paper.findUniqueOrThrow({ where: { id: paperId } })).toMatchObject({
      hiddenAt: now,
      title: expect.not.stringContaining("New: "),
    });
    expect(await db.paper.count({ where: { title: { startsWith: "New: " } } })).toBeGreaterThan(0);
  });

  test("leaves alone a paper whose author has claimed it here", async () => {
    const { paperId } = await fillSite();
    const dump = await exportSite();
    await emptySite();
    await importExport(dump);
    const { id: userId } = await createUser();
    await db.author.update({
      where: { paperId_position: { paperId, position: 0 } },
      data: { userId },
    });
    await importExport(dump.replaceAll('"title": "', '"title": "New: '));
    expect(await db.author.count({ where: { paperId, userId } })).toBe(1);
    expect(await db.paper.count({ where: { title: { startsWith: "New: " } } })).toBeGreaterThan(0);
  });

  test("makes nobody of this site the author of foreign words", async () => {
    const { ada } = await fillSite();
    const dump = await exportSite();
    await emptySite();
    await createUser({ handle: "Ada-of-Here", name: "Somebody else" });
    await importExport(dump);
    const said = await db.comment.findFirstOrThrow({ where: { body: "**First**" } });
    expect(said.outsidePersonHandle).toBe(ada.id);
    expect(await getPerson("ada-of-here", now)).toMatchObject({
      name: "Somebody else",
      commented: [],
    });
  });

  test("tells an account from somebody outside who has the same handle", async () => {
    const { paperId } = await fillSite();
    const { id: userId } = await createUser({ handle: "SUB", name: "Not the submitter" });
    await db.comment.create({ data: { paperId, userId, body: "By the twin" } });
    const dump = await exportSite();
    await emptySite();
    await importExport(dump);
    const said = await db.comment.findFirstOrThrow({ where: { body: "By the twin" } });
    expect(said.outsidePersonHandle).toBe(userId);
    expect(await getPerson("sub", now)).toMatchObject({ name: "Submitter", commented: [] });
  });

  test("whose lines are bad in part is read for the rest, and says which and why", async () => {
    await fillSite();
    const lines = (await exportSite()).trimEnd().split("\n");
    const comment = lines.findIndex((line) => line.includes('"comment"'));
    const reply = lines.findIndex((line) => line.includes("A reply"));
    const bad = [...lines];
    bad[0] = lines[0]?.replace(/"title": "[^"]*"/, '"title": ""') ?? "";
    bad[reply] =
      lines[reply]?.replace(/"parent_id": "[^"]*"/, `"parent_id": "${crypto.randomUUID()}"`) ?? "";
    bad.push(
      "{",
      lines[comment]
        ?.replace(/"paper_id": "[^"]*"/, '"paper_id": "2501.99999"')
        .replace(/"id": "[^"]*"/, `"id": "${crypto.randomUUID()}"`) ?? "",
    );
    await emptySite();
    const { faults, rejected, inserted } = await importExport(bad.join("\n"));
    expect(faults).toEqual([
      expect.stringMatching(/^1: title/),
      `${reply + 1}: the comment it answers is not there`,
      expect.stringMatching(new RegExp(`^${lines.length + 1}: the line is not valid JSON`)),
      `${lines.length + 2}: there is no paper 2501.99999`,
    ]);
    expect(rejected).toBe(4);
    expect(inserted).toBe(lines.length - 2);
  });

  test("puts no foreign comment under a paper of this site's own", async () => {
    const { paperId } = await fillSite();
    const dump = await exportSite();
    await emptySite();
    await createPaper({ id: paperId, title: "Ours" });
    expect(await importExport(dump)).toMatchObject({ rejected: 0 });
    expect(await db.comment.count({ where: { paperId } })).toBe(0);
    expect(await db.paper.findUniqueOrThrow({ where: { id: paperId } })).toMatchObject({
      title: "Ours",
    });
  });
});
