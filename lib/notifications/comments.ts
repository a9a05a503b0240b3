import "server-only";
/** Owns who hears of a comment: whom it answers, whom it names, and the paper's authors and submitter. */
import type { Prisma } from "@/lib/generated/prisma/client";
import { listMentions } from "@/lib/text/markdown/markdown";

type Written = {
  id: string;
  paperId: string;
  parentId: string | null;
  userId: string;
  body: string;
};

const mostMentions = 10;

/** Each person hears of one comment once, for the nearest reason; the writer never. */
export async function notifyOfComment(
  transaction: Prisma.TransactionClient,
  comment: Written,
): Promise<void> {
  const told = new Set([comment.userId]);
  const rows: Prisma.NotificationCreateManyInput[] = [];
  const tell = (
    userIds: (string | null)[],
    kind: "reply" | "mention" | "comment",
    text: string,
  ) => {
    for (const userId of userIds) {
      if (userId === null || told.has(userId)) continue;
      told.add(userId);
      const about = { subjectId: comment.id, paperId: comment.paperId, actorId: comment.userId };
      rows.push({ userId, kind, text, ...about });
    }
  };
  const paper = await transaction.paper.findUniqueOrThrow({
    where: { id: comment.paperId },
    select: {
      title: true,
      authors: { where: { userId: { not: null } }, select: { userId: true } },
      placements: { select: { submitterId: true } },
    },
  });
  tell(await parentOf(transaction, comment), "reply", `replied to you on “${paper.title}”`);
  tell(await mentionedIn(transaction, comment), "mention", `mentioned you on “${paper.title}”`);
  tell(
    paper.authors.map(({ userId }) => userId),
    "comment",
    `commented on your paper “${paper.title}”`,
  );
  tell(
    paper.placements.map(({ submitterId }) => submitterId),
    "comment",
    `commented on “${paper.title}”, which you submitted`,
  );
  await transaction.notification.createMany({ data: rows, skipDuplicates: true });
}

async function parentOf(transaction: Prisma.TransactionClient, { parentId }: Written) {
  if (parentId === null) return [];
  const parent = await transaction.comment.findUnique({
    where: { id: parentId },
    select: { userId: true },
  });
  return [parent?.userId ?? null];
}

async function mentionedIn(transaction: Prisma.TransactionClient, { body }: Written) {
  const handles = listMentions(body).slice(0, mostMentions);
  if (handles.length === 0) return [];
  const people = await transaction.$queryRaw<{ id: string }[]>`
    select id from "user" where lower(handle) = any(${handles}) and hidden_at is null`;
  return people.map(({ id }) => id);
}
