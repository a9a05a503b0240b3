import pg from "pg";
import { db } from "@/lib/platform/db";
import { exportLines } from "@/lib/exports/lines";
import { importLines } from "@/lib/imports/run";
import { rescoreTrending } from "@/lib/feed/rescore-trending";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";
import { emptyDatabase } from "@/tests/support/empty-database";
import { storeHubItem } from "@/tests/support/hub-items";
import { inChunks } from "@/tests/support/import-lines";
import { madeUp } from "@/tests/support/read-api";

/** A word that stands only in what nobody may see. */
export const secret = "secretive";

/** A site with every public kind of thing, and with what is none of the public's business. */
export async function fillSite() {
  await storeHubItem(madeUp, "2025-12-09", 0);
  const ada = await createUser({
    handle: "ada-of-here",
    name: "Ada",
    email: `${secret}@example.org`,
  });
  const bo = await createUser({ handle: "bo-of-here", name: null, role: "moderator" });
  const gone = await createUser({ handle: "gone-one", name: secret, hiddenAt: new Date() });
  const shy = await createUser({ handle: "shy-one", name: "Shy", hidesUpvotes: true });

  const { paperId } = await placePaper("2025-12-08", {
    paper: {
      id: "hep-th/9901001",
      outsideUpvoteCount: 6,
      ownUpvoteCount: 2,
      ownCommentCount: 4,
      categories: ["hep-th", "math.AG"],
      doi: "10.1000/x",
      journalRef: "J. 1",
      arxivComment: "9 pages",
      arxivUpdatedOn: new Date("2025-01-05"),
      outsideFieldDays: { projectPage: "9999-12-31" },
      projectPage: "https://example.org/p",
      linkedModelTotal: 7,
    },
    submitterId: ada.id,
    submittedAt: new Date("2025-12-08T07:00:00Z"),
  });
  await placePaper("2025-12-09", { paperId, position: 3, submitterId: gone.id });
  await placePaper("2999-01-01", { paperId });
  for (const [position, userId] of [ada.id, gone.id, null].entries())
    await db.author.create({
      data: { paperId, position: position * 2, name: `Author ${position}`, userId },
    });
  await db.media.create({
    data: { paperId, position: 0, kind: "video", url: "https://cdn-uploads.huggingface.co/a.mp4" },
  });
  await db.linkedRepository.create({
    data: { paperId, kind: "model", position: 0, name: "a/b", profile: { likes: 3, id: "a/b" } },
  });
  for (const userId of [ada.id, shy.id]) await db.upvote.create({ data: { paperId, userId } });
  await createPaper({
    id: "dp-0123456789ab",
    source: "doi",
    sourceUrl: "https://doi.org/10.1000/y",
  });
  await createPaper({ summary: secret, summaryHiddenAt: new Date(), textSource: "moderator" });
  await createPaper({ title: secret, hiddenAt: new Date() });
  await placePaper("2999-01-01", { paper: { title: secret } });

  const say = (body: string, given: object = {}) =>
    db.comment.create({ data: { paperId, body, ...given }, select: { id: true } });
  const first = await say("**First**", { userId: ada.id, editedAt: new Date("2025-12-10") });
  await say("A reply", { userId: bo.id, parentId: first.id });
  await say("From outside", { outsidePersonHandle: "ada" });
  const deleted = await say("", { deletedAt: new Date() });
  await say("To the deleted", { parentId: deleted.id });
  await say(secret, { hiddenAt: new Date() });
  await say(secret, { userId: gone.id });
  for (const [userId, emoji] of [
    [bo.id, "🔥"],
    [shy.id, "🔥"],
    [ada.id, "👍"],
  ] as const)
    await db.reaction.create({ data: { commentId: first.id, userId, emoji } });
  await rescoreTrending(new Date(), 1000);
  return { paperId, commentId: first.id, ada };
}

export async function exportSite(): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportLines(new Date())) lines.push(line);
  return lines.join("");
}

export async function importExport(text: string) {
  const faults: string[] = [];
  const onRejected = (line: number, reason: string) => faults.push(`${line}: ${reason}`);
  const { isCut: _isCut, ...counts } = await importLines(inChunks(text, 4096), "export", {
    onRejected,
  });
  await rescoreTrending(new Date(), 1000);
  return { ...counts, faults };
}

export async function emptySite(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await emptyDatabase(client);
  await client.end();
}
