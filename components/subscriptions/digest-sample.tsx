import type { DigestContent } from "@/lib/digests/content";
import { formatCount } from "@/lib/text/counts";
import { formatDayOfMail } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

/** What a digest says, as the site draws it; the mail itself is one link away. */
export function DigestSample({ content }: { content: DigestContent }) {
  return (
    <section aria-labelledby="sample" className="rounded-xl border border-line bg-card p-4 sm:p-6">
      <p className="text-sm text-soft">Subject</p>
      <h2 id="sample" className="pt-0!">
        {content.subject}
      </h2>
      <ol className="mt-4 space-y-5">
        {content.shown.map(({ paper }) => (
          <li key={paper.id} className="ml-0! list-none!">
            <h3 className="font-bold">
              <a href={paths.paper(paper.id)} className="text-ink! no-underline! hover:underline!">
                {paper.title}
              </a>
            </h3>
            <p className="text-sm text-soft">
              {formatCount(paper.upvoteCount, "upvote")} ·{" "}
              {formatCount(paper.commentCount, "comment")}
              {paper.organization && ` · ${paper.organization}`}
            </p>
            <p className="mt-1">{paper.excerpt}</p>
          </li>
        ))}
      </ol>
      {content.rest.map(({ day, count }) => (
        <p key={day} className="mt-5">
          <a href={paths.day(day)}>
            {formatCount(count, "more paper")} of {formatDayOfMail(day)}
          </a>
        </p>
      ))}
    </section>
  );
}
