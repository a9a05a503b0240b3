import { type SearchAddress, searchPath } from "@/lib/addresses/search-address";
import { paths } from "@/lib/addresses/urls";

type Props = { address: SearchAddress; arxivId: string | null };

/** Says what may help: fewer filters, fewer words. An id that is not here can be added. */
export function EmptyResults({ address, arxivId }: Props) {
  const query = address.q;
  if (arxivId) {
    return (
      <div className="mx-auto max-w-xl py-12">
        <h2 className="text-xl font-bold">{arxivId} isn’t here yet</h2>
        <p className="mt-3">
          <a href={paths.submitId(arxivId)} className="text-accent underline">
            Submit arXiv {arxivId}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-xl py-8">
      <h2 className="text-xl font-bold">
        {query ? `No results for “${query}”` : "Search titles, abstracts and authors"}
      </h2>
      <Neighbours address={address} />
      <ul className="mt-4 list-disc space-y-1 pl-5">
        <li>
          By author: <code>author:&quot;Ada Lovelace&quot;</code>. By year:{" "}
          <code>year:2024-2025</code>. By category: <code>cat:cs.CL</code>. By organization:{" "}
          <code>org:name</code>.
        </li>
        <li>Put an exact phrase in quotes. A minus sign excludes a word.</li>
        <li>An arXiv id or link takes you straight to its paper.</li>
      </ul>
      <p className="mt-4">
        Or see{" "}
        <a href={paths.trending()} className="text-accent underline">
          what’s trending
        </a>{" "}
        and{" "}
        <a href={paths.latest()} className="text-accent underline">
          the latest papers
        </a>
        .
      </p>
    </div>
  );
}

/** The same search without its filters, and each of its words alone. */
function Neighbours({ address }: { address: SearchAddress }) {
  const { q, sort, from, to, cat, upvotes, code, feed } = address;
  const isFiltered = Boolean(from ?? to ?? cat ?? upvotes) || code || feed;
  const words = q.split(/\s+/).filter((word) => /^[\p{L}\p{N}-]{3,}$/u.test(word));
  const others = words.length > 1 ? [...new Set(words)].slice(0, 6) : [];
  if (!isFiltered && others.length === 0) return null;
  const unfiltered = new URLSearchParams({ q, ...(sort === "relevance" ? {} : { sort }) });
  return (
    <ul className="mt-4 flex flex-wrap gap-2">
      {isFiltered && (
        <li>
          <a href={`/papers?${unfiltered}`} className="topic">
            Remove all filters
          </a>
        </li>
      )}
      {others.map((word) => (
        <li key={word}>
          <a href={searchPath(address, { q: word, cursor: undefined })} className="topic">
            {word}
          </a>
        </li>
      ))}
    </ul>
  );
}
