import { PaperText } from "@/components/papers/paper-text";
import { formatCount } from "@/lib/text/counts";
import { formatDayShort } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";
import type { PersonPaper } from "@/lib/people/people";

export function PersonPapers({ title, papers }: { title: string; papers: PersonPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-xl font-bold">
        {title} <span className="text-base font-normal text-soft">{papers.length}</span>
      </h2>
      <ul className="mt-3 divide-y divide-line">
        {papers.map(({ id, title: paperTitle, upvoteCount, day }) => (
          <li key={`${id} ${day}`} className="flex items-baseline justify-between gap-4 py-2">
            <a href={paths.paper(id)} className="min-w-0 hover:underline">
              <PaperText text={paperTitle} />
            </a>
            <span className="shrink-0 text-sm text-soft">
              {day && `${formatDayShort(day)} · `}
              {formatCount(upvoteCount, "upvote")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
