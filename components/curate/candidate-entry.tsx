import { ActButton } from "@/components/curate/act-button";
import { CandidateNote } from "@/components/curate/candidate-note";
import { PaperText } from "@/components/papers/paper-text";
import type { Candidate } from "@/lib/candidates/list";
import { paths } from "@/lib/addresses/urls";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { formatCount } from "@/lib/text/counts";
import { formatPublished } from "@/lib/time/format";

const namedAuthors = 3;

/** A paper that waits for a curator's yes or no. */
export function CandidateEntry({ candidate, year }: { candidate: Candidate; year: number }) {
  const { id, title, abstract, reasons, note, notedBy } = candidate;
  return (
    <article
      data-candidate={id}
      tabIndex={-1}
      aria-label={toPlainText(title)}
      className="scroll-mt-4 rounded-xl border border-line bg-card p-4 data-current:outline-2 data-current:outline-accent"
    >
      <h3 className="text-lg leading-snug font-bold">
        <a href={paths.paper(id)} className="hover:underline">
          <PaperText text={title} />
        </a>
      </h3>
      <p className="mt-1 text-sm text-soft">{factsOf(candidate, year).join(" · ")}</p>
      {reasons.length > 0 && <p className="mt-1 text-sm">{reasons.join(" · ")}</p>}
      {note && (
        <p data-note className="mt-1 text-sm">
          <b>{notedBy ? `Note by ${notedBy}` : "Note"}:</b> {note}
        </p>
      )}
      <details className="mt-2">
        <summary className="w-fit cursor-pointer text-sm text-accent">Abstract</summary>
        <p className="mt-2 max-w-prose">
          <PaperText text={abstract} />
        </p>
      </details>
      <div className="mt-3 flex flex-wrap items-start gap-2">
        <ActButton verb="place" paperId={id} label="Today" about={toPlainText(title)} />
        <ActButton verb="queue" paperId={id} label="Tomorrow" about={toPlainText(title)} />
        <ActButton verb="dismiss" paperId={id} label="Dismiss" about={toPlainText(title)} />
        <CandidateNote paperId={id} note={note} />
      </div>
    </article>
  );
}

function factsOf({ authors, authorCount, categories, publishedAt }: Candidate, year: number) {
  const named = authors.slice(0, namedAuthors).join(", ");
  const others = Math.max(authorCount ?? 0, authors.length) - namedAuthors;
  return [
    named && others > 0 ? `${named} and ${formatCount(others, "more author")}` : named,
    categories[0] ?? "",
    formatPublished(publishedAt, year),
  ].filter(Boolean);
}
