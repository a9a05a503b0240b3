import { paths } from "@/lib/addresses/urls";

/** Says what may help. An id that is not here can be added. */
export function EmptyResults({ query, arxivId }: { query: string; arxivId: string | null }) {
  return (
    <div className="mx-auto max-w-xl py-12">
      <h2 className="text-xl font-bold">
        {arxivId ? `${arxivId} isn’t here yet` : `No results for “${query}”`}
      </h2>
      {arxivId ? (
        <p className="mt-3">
          <a href={paths.submitId(arxivId)} className="text-accent underline">
            Submit arXiv {arxivId}
          </a>
        </p>
      ) : (
        <ul className="mt-3 list-disc space-y-1 pl-5">
          <li>Try fewer or more general words, or remove a filter.</li>
          <li>
            An author: <code>author:&quot;Ada Lovelace&quot;</code>. A year:{" "}
            <code>year:2024-2025</code>. A category: <code>cat:cs.CL</code>. An organization:{" "}
            <code>org:name</code>.
          </li>
          <li>Put an exact phrase in quotes. A minus sign excludes a word.</li>
          <li>An arXiv id or link takes you straight to its paper.</li>
        </ul>
      )}
    </div>
  );
}
