import { ActButton } from "@/components/curate/act-button";
import { PaperText } from "@/components/papers/paper-text";
import type { QueuedDay } from "@/lib/candidates/queue";
import { paths } from "@/lib/addresses/urls";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { formatCount } from "@/lib/text/counts";
import { formatDayLong } from "@/lib/time/format";

/** What is on today's list, and what waits for later days. Only what has not begun can wait longer. */
export function QueuedDays({ days, today }: { days: QueuedDay[]; today: string }) {
  return days.map(({ day, papers }, index) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="text-xl font-bold">
        {index === 0 ? "Today" : "Queued"}: {formatDayLong(day)}
      </h2>
      <p className="text-sm text-soft">{formatCount(papers.length, "paper")}</p>
      <ol className="mt-2 space-y-3">
        {papers.map(({ id, title, submittedBy, upvoteCount }, place) => (
          <li key={id} className="border-t border-line pt-2">
            <a href={paths.paper(id)} className="hover:underline">
              <PaperText text={title} />
            </a>
            <p className="text-sm text-soft">
              {[submittedBy ?? "", formatCount(upvoteCount, "upvote")].filter(Boolean).join(" · ")}
            </p>
            <div className="mt-1 flex flex-wrap gap-2">
              {place > 0 && (
                <ActButton
                  verb="up"
                  paperId={id}
                  label="Move up"
                  about={toPlainText(title)}
                  fields={{ day }}
                />
              )}
              {day > today && (
                <ActButton
                  verb="later"
                  paperId={id}
                  label="A day later"
                  about={toPlainText(title)}
                  fields={{ day }}
                />
              )}
              <ActButton
                verb="off"
                paperId={id}
                label="Take off"
                about={toPlainText(title)}
                fields={{ day }}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  ));
}
