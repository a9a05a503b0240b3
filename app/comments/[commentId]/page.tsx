import { notFound } from "next/navigation";
import { connection } from "next/server";
import { z } from "zod";
import { CommentActions } from "@/components/comments/comment-actions";
import { CommentView } from "@/components/comments/comment-view";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getViewer } from "@/lib/platform/auth/auth";
import { findComment } from "@/lib/comments/threads";
import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Comment", robots: { index: false } };
export const instant = false;

/** A comment by itself, with what this reader may do to it: the discussion is the same for everyone. */
export default async function CommentPage({
  params,
  searchParams,
}: PageProps<"/comments/[commentId]">) {
  await connection();
  const id = z.uuid().safeParse((await params).commentId);
  const found = id.success ? await findComment(id.data) : null;
  if (!found) notFound();
  const { comment, page } = found;
  const isReported = "reported" in (await searchParams);
  const discussion =
    page === 1
      ? paths.comment(comment.paperId, comment.id)
      : `${paths.commentPage(comment.paperId, page)}#comment-${comment.id}`;
  return (
    <NarrowPage title="Comment">
      <p className="my-4">
        <a href={discussion} className="text-accent underline">
          View in the discussion
        </a>
      </p>
      {isReported && (
        <p role="status" className="my-4 font-semibold">
          Thanks. A moderator will review it.
        </p>
      )}
      <ol>
        <CommentView comment={comment} />
      </ol>
      {comment.html !== null && <CommentActions comment={comment} viewer={await getViewer()} />}
    </NarrowPage>
  );
}
