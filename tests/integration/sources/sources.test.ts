import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { paperAnswer, startFakeArxiv } from "@/tests/support/fake-arxiv";
import { jsonAnswer, startFakeWeb } from "@/tests/support/fake-web";

vi.mock("next/cache", () => ({ revalidateTag: () => undefined }));

const arxiv = await startFakeArxiv();
const crossref = await startFakeWeb();
const openReview = await startFakeWeb();
Object.assign(process.env, {
  ARXIV_API_URL: arxiv.url,
  ARXIV_PAUSE_MS: "1",
  ARXIV_TIMEOUT_MS: "100",
  CROSSREF_API_URL: crossref.url,
  OPENREVIEW_API_URL: openReview.url,
});
const { createPaper, createUser } = await import("@/tests/support/factories");
const { db } = await import("@/lib/platform/db");
const { createApiToken, tokenScopes } = await import("@/lib/accounts/api-tokens");
const { indexPaper } = await import("@/lib/papers/indexing");
const { retrySubmissions } = await import("@/lib/papers/settling-submissions");
const { POST: index } = await import("@/app/api/papers/index/route");
const { POST: submit } = await import("@/app/api/papers/submit/route");
const { POST: enterByHand } = await import("@/app/papers/submit/by-hand/route");
const { POST: editHeld } = await import("@/app/papers/submit/held/route");
const { env } = await import("@/lib/platform/env/env");
const { signIn } = await import("@/tests/support/sessions");

const refusal = (code: string) => expect.objectContaining({ code });

beforeEach(() => {
  arxiv.answer = paperAnswer("Fresh work", new Date());
  for (const fake of [crossref, openReview]) fake.asked = [];
});
afterAll(() => [arxiv, crossref, openReview].forEach((fake) => void fake.stop()));

describe("A DOI", () => {
  const doi = "10.1234/Some.Work";
  const work = {
    DOI: doi,
    title: ["A <i>great</i> work"],
    abstract: "<jats:title>Abstract</jats:title><jats:p>What it says.</jats:p>",
    author: [
      { given: "Ada", family: "Lovelace", ORCID: "https://orcid.org/0000-0002-1825-0097" },
      { name: "The Consortium", ORCID: "nonsense" },
    ],
    issued: { "date-parts": [[2025, 11]] },
  };

  test("gives the paper that Crossref knows, once, however it is written", async () => {
    crossref.answer = jsonAnswer({ message: work });
    const ids = await Promise.all(
      [doi, `https://doi.org/${doi}`, `doi:${doi.toLowerCase()}`].map((text) => indexPaper(text)),
    );
    expect(new Set(ids).size).toBe(1);
    const paper = await db.paper.findFirstOrThrow({
      include: { authors: { orderBy: { position: "asc" } } },
    });
    expect(paper).toMatchObject({
      source: "doi",
      doi: doi.toLowerCase(),
      sourceUrl: `https://doi.org/${doi}`,
      title: "A great work",
      abstract: "What it says.",
      publishedAt: new Date("2025-11-01T00:00:00Z"),
    });
    expect(paper.authors.map(({ name, orcid }) => [name, orcid])).toEqual([
      ["Ada Lovelace", "0000-0002-1825-0097"],
      ["The Consortium", null],
    ]);
  });

  test("of an ACL Anthology page is asked for under the Association's prefix", async () => {
    crossref.answer = jsonAnswer({ message: work });
    await indexPaper("https://aclanthology.org/2024.acl-long.1/");
    expect(crossref.asked).toEqual(["/works/10.18653%2Fv1%2F2024.acl-long.1"]);
  });

  test("that Crossref does not know, or answers nonsense for, is refused with what to do", async () => {
    crossref.answer = jsonAnswer({}, 404);
    await expect(indexPaper(doi)).rejects.toThrow(/publisher's page/);
    for (const answer of [jsonAnswer({}, 503), jsonAnswer({ message: {} })]) {
      crossref.answer = answer;
      await expect(indexPaper(doi)).rejects.toThrow(refusal("unavailable"));
    }
    expect(await db.paper.count()).toBe(0);
  });
});

describe("An OpenReview page", () => {
  const address = "https://openreview.net/forum?id=Abc_123-xY";
  const content = {
    title: { value: "Reviewed work" },
    abstract: { value: "What it says." },
    authors: { value: ["Ada Lovelace", "Alan Turing"] },
  };

  test("gives its paper once, from the forum's address or the PDF's", async () => {
    openReview.answer = jsonAnswer({ notes: [{ content, pdate: Date.UTC(2025, 0, 2) }] });
    const id = await indexPaper(address);
    expect(await indexPaper("https://openreview.net/pdf?id=Abc_123-xY")).toBe(id);
    expect(openReview.asked).toEqual(["/notes?id=Abc_123-xY"]);
    expect(
      await db.paper.findUniqueOrThrow({ where: { id }, include: { authors: true } }),
    ).toMatchObject({
      source: "openreview",
      sourceUrl: address,
      title: "Reviewed work",
      publishedAt: new Date("2025-01-02T00:00:00Z"),
      authors: [{ name: "Ada Lovelace" }, { name: "Alan Turing" }],
    });
  });

  test("of the older kind, whose values are bare, is read too", async () => {
    openReview.answer = jsonAnswer({ notes: [{ content: { title: "Older work" } }] });
    await indexPaper(address);
    expect(await db.paper.findFirst()).toMatchObject({ title: "Older work", abstract: "" });
  });

  test("that is unknown, closed or out of order is refused with what to do", async () => {
    for (const answer of [jsonAnswer({}, 403), jsonAnswer({}, 404), jsonAnswer({ notes: [] })]) {
      openReview.answer = answer;
      await expect(indexPaper(address)).rejects.toThrow(/no public paper/);
    }
    openReview.answer = (response) => response.end("<html>");
    await expect(indexPaper(address)).rejects.toThrow(refusal("unavailable"));
    expect(await db.paper.count()).toBe(0);
  });
});

describe("A paper that no source knows", () => {
  const entry = {
    title: "A talk",
    abstract: "What was said.",
    authors: "Ada Lovelace\r\n\r\nAlan Turing",
    publishedOn: "2025-12-01",
    url: "https://example.org/talk",
  };
  async function enter(role: "reader" | "moderator", fields: Record<string, string>) {
    const { id } = await createUser({ role });
    return enterByHand(await formOf("/papers/submit/by-hand", id, fields));
  }

  test("is entered by a moderator, which the log says", async () => {
    const answer = await enter("moderator", entry);
    const paper = await db.paper.findFirstOrThrow({ include: { authors: true } });
    expect(answer.headers.get("location")).toBe(`/papers/submit?paper=${paper.id}`);
    expect(paper).toMatchObject({
      source: "manual",
      textSource: "moderator",
      authors: [{ name: "Ada Lovelace" }, { name: "Alan Turing" }],
    });
    expect(await db.moderationAction.findMany()).toMatchObject([{ verb: "enter" }]);
    expect((await enter("moderator", entry)).status).toBe(409);
  });

  test("is not entered by a reader, nor without a title, authors, a day and an address", async () => {
    expect((await enter("reader", entry)).status).toBe(403);
    for (const wrong of [
      { title: " " },
      { authors: "" },
      { publishedOn: "2025-02-30" },
      { url: "javascript:alert(1)" },
    ]) {
      expect((await enter("moderator", { ...entry, ...wrong })).status).toBe(400);
    }
    expect(await db.paper.count()).toBe(0);
  });
});

describe("A program with a token", () => {
  async function ask(route: typeof submit, body: unknown) {
    const { id: userId } = await createUser();
    const token = await createApiToken({ userId, name: "script", scopes: tokenScopes });
    return route(
      new Request(`${env.APP_URL}/api/papers/x`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
      undefined,
    );
  }

  test("gives a paper its page", async () => {
    expect((await ask(index, { arxivId: "arXiv:2512.00001v3" })).status).toBe(200);
    expect(await db.paper.findFirst()).toMatchObject({ id: "2512.00001", title: "Fresh work" });
    expect((await ask(index, { arxivId: "nonsense" })).status).toBe(400);
  });

  test("puts a paper on the feed, with its first comment", async () => {
    const answer = await ask(submit, { paperId: "2512.00001", comment: "Read this." });
    expect(await answer.json()).toMatchObject({ paperId: "2512.00001" });
    expect(await db.placement.count()).toBe(1);
    expect(await db.comment.findMany()).toMatchObject([{ body: "Read this." }]);
  });

  test("is told 202 when arXiv never answers, and what came along is kept for the cron", async () => {
    arxiv.answer = () => undefined;
    const mediaUrls = ["https://cdn-uploads.huggingface.co/a/clip.mp4"];
    const answer = await ask(submit, { paperId: "2512.00001", comment: "Read this.", mediaUrls });
    expect([answer.status, await answer.json()]).toEqual([202, { held: true }]);
    arxiv.answer = paperAnswer("Fresh work", new Date());
    const later = new Date(Date.now() + 600_000);
    expect(await retrySubmissions(later, 10)).toMatchObject({ placed: 1 });
    expect(await db.comment.findMany()).toMatchObject([{ body: "Read this." }]);
    expect(await db.media.findMany()).toMatchObject([{ url: mediaUrls[0] }]);
  });

  test("without a token is refused", async () => {
    const bare = new Request(`${env.APP_URL}/api/papers/submit`, { method: "POST", body: "{}" });
    expect((await submit(bare, undefined)).status).toBe(401);
    expect(await db.submission.count()).toBe(0);
  });
});

describe("A submission that is held", () => {
  test("takes a comment from its submitter, and from nobody else", async () => {
    const [ada, bob] = [await createUser(), await createUser()];
    const { id } = await db.submission.create({
      data: { userId: ada.id, reference: "2512.00001", nextAttemptAt: new Date() },
    });
    const send = async (userId: string, comment: string) =>
      editHeld(await formOf("/papers/submit/held", userId, { id, comment, media: "" }));
    expect((await send(bob.id, "Mine")).status).toBe(404);
    expect((await send(ada.id, "Read this.")).status).toBe(303);
    expect(await db.submission.findFirst()).toMatchObject({ comment: "Read this." });
  });
});

describe("A hidden paper", () => {
  test("does not come back by being looked up again", async () => {
    const { id } = await createPaper({ hiddenAt: new Date() });
    await expect(indexPaper(id)).rejects.toThrow(refusal("forbidden"));
  });
});

async function formOf(path: string, userId: string, fields: Record<string, string>) {
  return new Request(env.APP_URL + path, {
    method: "POST",
    headers: {
      host: new URL(env.APP_URL).host,
      origin: env.APP_URL,
      cookie: await signIn(userId),
    },
    body: new URLSearchParams(fields),
  });
}
