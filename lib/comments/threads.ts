import "server-only";
/** Owns the discussion of a paper as readers see it: threads by age, each with its replies under it. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { renderMarkdown } from "@/lib/text/markdown/markdown";

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
  editCount: number;
  author: { name: string; handle: string | null; avatarUrl: string | null; isPro: boolean };
  isByAuthor: boolean;
  isBySubmitter: boolean;
  reactions: { emoji: string; count: number }[];
};

type Row = Omit<ThreadComment, "html" | "author" | "reactions"> & {
  isGone: boolean;
  name: string | null;
  handle: string | null;
  avatarUrl: string | null;
  isPro: boolean;
  reactions: { emoji: string; count: number }[] | null;
};

/** What a reader sees: what is gone keeps its place as long as an answer to it is there. */
const shown = Prisma.sql`
  from comment
  join paper on paper.id = comment.paper_id and paper.hidden_at is null
  left join comment parent on parent.id = comment.parent_id
  left join "user" on "user".id = comment.user_id
  left join outside_person on outside_person.handle = comment.outside_person_handle
  where ((comment.deleted_at is null and comment.hidden_at is null and "user".hidden_at is null)
    or exists (
      select from comment reply left join "user" replier on replier.id = reply.user_id
      where reply.parent_id = comment.id and reply.deleted_at is null and reply.hidden_at is null
        and replier.hidden_at is null))`;

const columns = Prisma.sql`
  comment.id, comment.paper_id as "paperId", comment.parent_id as "parentId",
  comment.body, comment.created_at as "createdAt", comment.edited_at as "editedAt",
  (comment.deleted_at is not null or comment.hidden_at is not null or "user".hidden_at is not null) as "isGone",
  coalesce("user".name, "user".handle, outside_person.name) as name,
  coalesce("user".handle, outside_person.handle) as handle,
  coalesce("user".image, outside_person.avatar_url) as "avatarUrl",
  coalesce(outside_person.profile ->> 'isPro' = 'true', false) as "isPro",
  (select count(*)::int from comment_revision where comment_id = comment.id) as "editCount",
  exists (
    select from author where author.paper_id = comment.paper_id
      and (author.user_id = comment.user_id or author.outside_person_handle = comment.outside_person_handle)
  ) as "isByAuthor",
  exists (
    select from placement where placement.paper_id = comment.paper_id
      and (placement.submitter_id = comment.user_id or placement.outside_submitter_handle = comment.outside_person_handle)
  ) as "isBySubmitter",
  (select json_agg(json_build_object('emoji', emoji, 'count', count) order by first, emoji)
    from counted_reaction where comment_id = comment.id) as reactions`;

/** Threads by age, each with its replies under it. */
const inOrder = Prisma.sql`coalesce(parent.created_at, comment.created_at),
  coalesce(parent.id, comment.id), comment.parent_id is not null, comment.created_at, comment.id`;

/** One page of the discussion, from the oldest, and how many there are. */
export async function listComments(paperId: string, page: number) {
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<Row[]>`
      select ${columns} ${shown} and comment.paper_id = ${paperId}
      order by ${inOrder}
      limit ${commentsPerPage} offset ${(page - 1) * commentsPerPage}`,
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count ${shown} and comment.paper_id = ${paperId}`,
  ]);
  const pageCount = Math.max(1, Math.ceil((counted?.count ?? 0) / commentsPerPage));
  return { comments: rows.map(toComment), pageCount };
}

function toComment({
  isGone,
  name,
  handle,
  avatarUrl,
  isPro,
  reactions,
  ...row
}: Row): ThreadComment {
  if (isGone) {
    const gone = { name: "A deleted comment", handle: null, avatarUrl: null, isPro: false };
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
    html: renderMarkdown(row.body, row.id),
    author: { name: name ?? "Deleted account", handle, avatarUrl, isPro },
    reactions: reactions ?? [],
  };
}

/** A comment and the page of its discussion it stands on; null when it is not shown. */
export async function findComment(
  id: string,
): Promise<{ comment: ThreadComment; page: number } | null> {
  const [[row], place] = await Promise.all([
    db.$queryRaw<Row[]>`select ${columns} ${shown} and comment.id = ${id}::uuid`,
    findPlace(id),
  ]);
  return row && place ? { comment: toComment(row), page: place.page } : null;
}

export async function findPlace(id: string): Promise<{ paperId: string; page: number } | null> {
  const [place] = await db.$queryRaw<{ paperId: string; page: number }[]>`
    select paper_id as "paperId", page from (
      select comment.id, comment.paper_id,
        ((row_number() over (order by ${inOrder}) - 1) / ${commentsPerPage} + 1)::int as page
      ${shown} and comment.paper_id = (select paper_id from comment where id = ${id}::uuid)
    ) as placed where id = ${id}::uuid`;
  return place ?? null;
}
