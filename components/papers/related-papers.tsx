import { PaperText } from "@/components/papers/paper-text";
import type { PaperCard } from "@/lib/papers/card";
import { paths } from "@/lib/addresses/urls";

/** Papers that share this one's words; nothing at all where there are none. */
export function RelatedPapers({ papers }: { papers: PaperCard[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="related-title">
      <h2 id="related-title" className="mb-3 text-xl font-bold">
        Related papers
      </h2>
      <ul className="space-y-3">
        {papers.map(({ id, title, publishedAt }) => (
          <li key={id}>
            <a href={paths.paper(id)} className="font-medium hover:underline">
              <PaperText text={title} />
            </a>
            {publishedAt && (
              <span className="text-sm text-soft"> {publishedAt.getUTCFullYear()}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
