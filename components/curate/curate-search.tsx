import { formatCount } from "@/lib/text/counts";

/** Finds among the candidates by title, abstract, author or category. */
export function CurateSearch({ query, total }: { query: string; total: number }) {
  return (
    <form method="get" action="/curate" role="search" className="flex flex-wrap items-center gap-2">
      <input
        type="search"
        name="q"
        defaultValue={query}
        data-curate-search
        aria-label="Search candidates"
        placeholder="Search candidates"
        maxLength={200}
        className="min-h-11 min-w-0 flex-1 rounded-lg border border-soft bg-card px-3"
      />
      <button className="min-h-11 rounded-lg border border-soft px-4 font-semibold hover:bg-accent-wash">
        Search
      </button>
      <p className="w-full text-sm text-soft">{formatCount(total, "candidate")}</p>
    </form>
  );
}
