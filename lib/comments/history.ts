import "server-only";
/** Owns what a comment said before it was edited, as long as the comment itself can be read. */
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { renderMarkdown } from "@/lib/text/markdown/markdown";

const readable = {
  deletedAt: null,
  hiddenAt: null,
  editedAt: { not: null },
  OR: [{ userId: null }, { user: { hiddenAt: null } }],
  paper: { hiddenAt: null },
} satisfies Prisma.CommentWhereInput;

export async function hasHistory(id: string): Promise<boolean> {
  return (await db.comment.count({ where: { id, ...readable } })) > 0;
}

/** Every version, the newest first; null when there is nothing to see. */
export async function getHistory(id: string) {
  const comment = await db.comment.findFirst({
    where: { id, ...readable },
    select: {
      body: true,
      createdAt: true,
      editedAt: true,
      revisions: { orderBy: { version: "desc" }, select: { body: true, writtenAt: true } },
    },
  });
  if (!comment) return null;
  const { body, createdAt, editedAt, revisions } = comment;
  const versions = [{ body, writtenAt: editedAt ?? createdAt }, ...revisions];
  return versions.map(({ writtenAt, ...version }, index) => ({
    writtenAt,
    html: renderMarkdown(version.body, `${id}-${index}`),
  }));
}
