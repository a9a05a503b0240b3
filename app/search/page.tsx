import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { EmptyResults } from "@/components/search/empty-results";
import { MarkedWords } from "@/components/search/marked-words";
import { SearchFilters } from "@/components/search/search-filters";
import { FeedList } from "@/components/papers/feed-list";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { parseSearchAddress, searchPath } from "@/lib/addresses/search-address";
import { paths } from "@/lib/addresses/urls";
import { formatCount } from "@/lib/text/counts";
import { findNamedPaper } from "@/lib/papers/referenced";
import { type SearchPage, searchPapers } from "@/lib/search/search-papers";

// The whole page is made for each request: without a script nothing would swap a placeholder.
export const instant = false;

const pageSize = 20;
/** A search by relevance orders no more papers than these. */
const mostRanked = 200;

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const { q } = parseSearchAddress(await searchParams);
  return { title: q ? `Search: ${q}` : "Search", robots: { index: false } };
}

export default async function ResultsPage({ searchParams }: PageProps<"/search">) {
  await connection();
  const address = parseSearchAddress(await searchParams);
  // An address kept from when the paper was not here; others are led to it sooner: next.config.ts.
  const named = await findNamedPaper(address.q);
  if (named) redirect(paths.paper(named));
  const page = await searchPapers(
    {
      query: address.q,
      filters: {
        yearFrom: address.from ?? null,
        yearTo: address.to ?? null,
        categories: address.cat ? [address.cat] : [],
        hasCode: address.code,
        minUpvotes: address.upvotes ?? 0,
        onFeed: address.feed,
      },
      sort: address.sort,
      limit: pageSize,
      cursor: address.cursor ?? null,
    },
    new Date(),
  );
  const arxivId = parseArxivId(address.q);
  return (
    <>
      <div className="space-y-3 py-4 sm:space-y-4 sm:py-6">
        <h1 className="text-2xl/8 font-bold wrap-anywhere">
          {address.q ? `Papers for “${address.q}”` : "Search"}
        </h1>
        {page.papers.length > 0 && <ResultCount page={page} />}
        <SearchFilters address={address} />
        {page.didYouMean && (
          <p>
            Did you mean{" "}
            <a
              href={searchPath(address, { q: page.didYouMean, cursor: undefined })}
              className="font-semibold text-accent underline"
            >
              {page.didYouMean}
            </a>
            ?
          </p>
        )}
      </div>
      {(arxivId !== null || page.papers.length === 0) && (
        <EmptyResults address={address} arxivId={arxivId} />
      )}
      <FeedList
        papers={page.papers}
        pageYear={null}
        renderText={(text) => <MarkedWords text={text} lexemes={page.marked} />}
      />
      {page.nextCursor && (
        <p className="py-8 text-center">
          <a
            href={searchPath(address, { cursor: page.nextCursor })}
            rel="next"
            className="step-link px-5"
          >
            Next page
          </a>
        </p>
      )}
    </>
  );
}

function ResultCount({ page }: { page: SearchPage }) {
  const { resultCount } = page;
  if (resultCount === null) return null;
  return (
    <p className="text-sm text-soft">
      {resultCount >= mostRanked ? `Top ${mostRanked} results` : formatCount(resultCount, "result")}
    </p>
  );
}
