import { StepLink } from "@/components/ui/step-link";
import { paths } from "@/lib/addresses/urls";

type Props = { paperId: string; page: number; pageCount: number };

/** The way through a long discussion; the newest comments stand on the last page. */
export function DiscussionPages({ paperId, page, pageCount }: Props) {
  const pathOf = (wanted: number) =>
    wanted === 1 ? paths.comments(paperId) : paths.commentPage(paperId, wanted);
  return (
    <nav aria-label="Discussion pages" className="mt-4 flex flex-wrap items-center gap-2 text-sm">
      {page > 1 && <StepLink href={pathOf(page - 1)} rel="prev" label="Older comments" />}
      <span className="text-soft">
        Page {page} of {pageCount}
      </span>
      {page < pageCount && <StepLink href={pathOf(page + 1)} rel="next" label="Newer comments" />}
      {page < pageCount - 1 && (
        <a href={pathOf(pageCount)} className="px-2 py-1.5 text-accent underline">
          Newest comments
        </a>
      )}
    </nav>
  );
}
