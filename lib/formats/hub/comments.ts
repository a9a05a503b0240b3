import type { HubComment } from "@/lib/formats/hub/schemas";
import type { ThreadComment } from "@/lib/comments/threads";

/** In Hugging Face's shape, and beside it the shorter one of our own route. */
export function toHubComment({ author, ...comment }: ThreadComment): HubComment {
  const { id, parentId, html, body, createdAt, editedAt, reactions } = comment;
  const isGone = html === null;
  return {
    id,
    type: "comment",
    author: {
      name: author.handle ?? undefined,
      fullname: author.name,
      avatarUrl: author.avatarUrl ?? undefined,
      isPro: author.isPro,
      user: author.handle ?? undefined,
    },
    createdAt: createdAt.toISOString(),
    data: {
      hidden: isGone,
      hiddenReason: "",
      hiddenBy: "",
      latest: { raw: body, html: html ?? "", updatedAt: (editedAt ?? createdAt).toISOString() },
      numEdits: isGone ? 0 : comment.editCount,
      // Who reacted is shown to nobody here.
      reactions: reactions.map(({ emoji, count }) => ({ reaction: emoji, users: [], count })),
      parentCommentId: parentId ?? undefined,
    },
    parentId: parentId ?? undefined,
    isDeleted: isGone,
    comment: body,
    editedAt: editedAt?.toISOString(),
    isByAuthor: comment.isByAuthor,
    isBySubmitter: comment.isBySubmitter,
    reactions,
  };
}
