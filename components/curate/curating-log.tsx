import { ActButton } from "@/components/curate/act-button";
import type { DismissedPaper } from "@/lib/candidates/dismissing";
import type { CuratingAct } from "@/lib/candidates/log";
import { paths } from "@/lib/addresses/urls";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { formatDayShort } from "@/lib/time/format";
import { parseDay } from "@/lib/time/dates";

/** What no curator wants, until one of them changes their mind. */
export function Dismissed({ papers }: { papers: DismissedPaper[] }) {
  return (
    <details>
      <summary className="cursor-pointer text-xl font-bold">Dismissed</summary>
      {papers.length === 0 && <p className="mt-2">Papers you dismiss can be restored here.</p>}
      <ul className="mt-2 space-y-3">
        {papers.map(({ paperId, paper, dismissedBy }) => (
          <li key={paperId} className="border-t border-line pt-2">
            <a href={paths.paper(paperId)} className="hover:underline">
              {toPlainText(paper.title)}
            </a>
            <p className="text-sm text-soft">{dismissedBy?.name ?? dismissedBy?.handle}</p>
            <ActButton
              verb="restore"
              paperId={paperId}
              label="Restore"
              about={toPlainText(paper.title)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who did what, newest first. */
export function CuratingLog({ acts }: { acts: CuratingAct[] }) {
  return (
    <details>
      <summary className="cursor-pointer text-xl font-bold">Log</summary>
      {acts.length === 0 && <p className="mt-2">What curators do is listed here.</p>}
      <ol className="mt-2 space-y-1 text-sm">
        {acts.map(({ id, at, by, verb, title, paperId, day }) => (
          <li key={id}>
            <time dateTime={at.toISOString()}>
              {at.toISOString().slice(0, 16).replace("T", " ")}
            </time>{" "}
            {by ?? "Someone"} {verb} “{title ? toPlainText(title) : paperId}”{dayWords(day)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function dayWords(day: string | null): string {
  const parsed = day && parseDay(day);
  return parsed ? ` (${formatDayShort(parsed)})` : "";
}
