import { PaperText } from "@/components/papers/paper-text";
import type { RelatedPaper } from "@/lib/papers/related";
import { paths } from "@/lib/urls";

export function RelatedPapers({ papers }: { papers: RelatedPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="mb-2 font-bold">
        Related papers
      </h2>
      <ul className="space-y-2 text-sm">
        {papers.map(({ id, title }) => (
          <li key={id}>
            <a href={paths.paper(id)} className="hover:underline">
              <PaperText text={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
