import "server-only";
/** Owns the discussion of a paper as readers see it: threads by age, each with its replies under it. */
import { db } from "@/lib/db";
import { renderMarkdown } from "@/lib/markdown";

export const commentsPerPage = 100;

export type ThreadComment = {
  id: string;
  paperId: string;
  parentId: string | null;
  /** Null when it was deleted or hidden and stays only for its replies. */
  html: string | null;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  author: { name: string; handle: string | null };
  isByAuthor: boolean;
  isBySubmitter: boolean;
  reactions: { emoji: string; count: number }[];
};

type Row = Omit<ThreadComment, "html" | "author" | "reactions"> & {
  isGone: boolean;
  name: string | null;
  handle: string | null;
  reactions: { emoji: string; count: number }[] | null;
};

/** One page of the discussion, from the oldest; `hasMore` says whether another follows. */
export async function listComments(paperId: string, page: number) {
  const rows = await db.$queryRaw<Row[]>`
    select comment.id, comment.paper_id as "paperId", comment.parent_id as "parentId",
      comment.body, comment.created_at as "createdAt", comment.edited_at as "editedAt",
      (comment.deleted_at is not null or comment.hidden_at is not null or "user".hidden_at is not null) as "isGone",
      coalesce("user".name, "user".handle, outside_person.name) as name,
      coalesce("user".handle, outside_person.handle) as handle,
      exists (
        select from author where author.paper_id = comment.paper_id
          and (author.user_id = comment.user_id or author.outside_person_handle = comment.outside_person_handle)
      ) as "isByAuthor",
      exists (
        select from placement where placement.paper_id = comment.paper_id
          and (placement.submitter_id = comment.user_id or placement.outside_submitter_handle = comment.outside_person_handle)
      ) as "isBySubmitter",
      (select json_agg(json_build_object('emoji', emoji, 'count', count) order by first, emoji)
        from counted_reaction where comment_id = comment.id) as reactions
    from comment
    join paper on paper.id = comment.paper_id and paper.hidden_at is null
    left join comment parent on parent.id = comment.parent_id
    left join "user" on "user".id = comment.user_id
    left join outside_person on outside_person.handle = comment.outside_person_handle
    where comment.paper_id = ${paperId}
      and ((comment.deleted_at is null and comment.hidden_at is null and "user".hidden_at is null)
        or exists (
          select from comment reply left join "user" replier on replier.id = reply.user_id
          where reply.parent_id = comment.id and reply.deleted_at is null and reply.hidden_at is null
            and replier.hidden_at is null))
    order by coalesce(parent.created_at, comment.created_at), coalesce(parent.id, comment.id),
      comment.parent_id is not null, comment.created_at, comment.id
    limit ${commentsPerPage + 1} offset ${(page - 1) * commentsPerPage}`;
  return {
    comments: rows.slice(0, commentsPerPage).map(toComment),
    hasMore: rows.length > commentsPerPage,
  };
}

function toComment({ isGone, name, handle, reactions, ...row }: Row): ThreadComment {
  if (isGone) {
    const gone = { name: "A deleted comment", handle: null };
    return {
      ...row,
      body: "",
      html: null,
      author: gone,
      isByAuthor: false,
      isBySubmitter: false,
      reactions: [],
    };
  }
  return {
    ...row,
    html: renderMarkdown(row.body),
    author: { name: name ?? "Deleted account", handle },
    reactions: reactions ?? [],
  };
}

/** The page of the discussion that a comment stands on; null when it is not shown. */
export async function findComment(
  id: string,
): Promise<{ comment: ThreadComment; page: number } | null> {
  const found = await db.comment.findFirst({
    where: { id, paper: { hiddenAt: null } },
    select: { paperId: true },
  });
  for (let page = 1; found; page += 1) {
    const { comments, hasMore } = await listComments(found.paperId, page);
    const comment = comments.find((one) => one.id === id);
    if (comment) return { comment, page };
    if (!hasMore) return null;
  }
  return null;
}
