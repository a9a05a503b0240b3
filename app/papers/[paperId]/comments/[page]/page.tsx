import { notFound } from "next/navigation";
import { cachedComments } from "@/app/papers/cached-comments";
import { cachedPaper } from "@/app/papers/cached-paper";
import { parsePage } from "@/app/papers/list-pages";
import { Discussion } from "@/components/comments/discussion";
import { PaperText } from "@/components/papers/paper-text";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";
export const metadata = { title: "Discussion", robots: { index: false } };

export function generateStaticParams() {
  return [{ paperId: "none", page: "2" }];
}

/** The further pages of a long discussion; the first stands on the paper's own page. */
export default async function CommentsPage({
  params,
}: PageProps<"/papers/[paperId]/comments/[page]">) {
  const { paperId, page: pageText } = await params;
  const paper = await cachedPaper(paperId);
  const page = parsePage(pageText);
  if (!paper || page === null) notFound();
  const { comments, pageCount } = await cachedComments(paper.id, page);
  if (comments.length === 0) notFound();
  return (
    <div className="mx-auto max-w-[80rem] pt-6">
      <h1 className="text-2xl/8 font-bold">
        <a href={paths.paper(paper.id)} className="hover:underline">
          <PaperText text={paper.title} />
        </a>
      </h1>
      <Discussion
        paperId={paper.id}
        counts={{ all: paper.commentCount, own: paper.ownCommentCount }}
        page={page}
        comments={comments}
        pageCount={pageCount}
      />
    </div>
  );
}
