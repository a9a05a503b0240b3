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
import { findNamedPaper } from "@/lib/papers/referenced";
import { searchPapers } from "@/lib/search/search-papers";

// The whole page is made for each request: without a script nothing would swap a placeholder.
export const instant = false;

const pageSize = 20;

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const { q } = parseSearchAddress(await searchParams);
  return { title: q ? `Search: ${q}` : "Search", robots: { index: false } };
}

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
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
      <div className="space-y-4 py-6">
        <h1 className="text-2xl/8 font-bold wrap-anywhere">
          {address.q ? `Papers for “${address.q}”` : "Search"}
        </h1>
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
        <EmptyResults query={address.q} arxivId={arxivId} />
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
            className="rounded-full border border-line bg-card px-5 py-2 hover:bg-accent-wash"
          >
            Next page
          </a>
        </p>
      )}
    </>
  );
}
