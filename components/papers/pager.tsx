import { StepLink } from "@/components/ui/step-link";
import { paths } from "@/lib/addresses/urls";

/** The pages of a long list. */
export function Pager({
  list,
  page,
  pageCount,
}: {
  list: string;
  page: number;
  pageCount: number;
}) {
  if (pageCount <= 1) return null;
  return (
    <nav
      aria-label="Pages"
      data-print="hide"
      className="flex flex-wrap items-center justify-center gap-3 pt-8"
    >
      {page > 1 && (
        <StepLink href={paths.page(list, page - 1)} rel="prev" label={`Page ${page - 1}`} />
      )}
      <span className="text-soft">
        Page {page} of {pageCount}
      </span>
      {page < pageCount && (
        <StepLink href={paths.page(list, page + 1)} rel="next" label={`Page ${page + 1}`} />
      )}
    </nav>
  );
}
