import { AuthorList } from "@/components/papers/author-list";
import { foreignClasses } from "@/components/papers/foreign-classes";
import { PaperText } from "@/components/papers/paper-text";
import { UpvoteBox } from "@/components/papers/upvote-box";
import { Upvoters } from "@/components/papers/upvoters";
import { formatDayShort, formatPublished } from "@/lib/time/format";
import type { DayRank } from "@/lib/feed/day-rank";
import type { PaperDetail } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

type Props = { paper: PaperDetail; dayRank: DayRank | null };

export function PaperHeader({ paper, dayRank }: Props) {
  const { publishedAt, placement, organization } = paper;
  return (
    <header className="flex gap-4 pt-6">
      <UpvoteBox paperId={paper.id} count={paper.upvoteCount} />
      <div className="min-w-0">
        <h1 className={`text-2xl/snug font-bold sm:text-3xl/snug ${foreignClasses.paperTitle}`}>
          <PaperText text={paper.title} />
        </h1>
        {paper.withdrawnAt && (
          <p className="mt-2 font-semibold text-accent">Withdrawn by its authors.</p>
        )}
        <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-sm text-soft">
          {publishedAt && (
            <span>
              Published on{" "}
              <time dateTime={publishedAt.toISOString().slice(0, 10)}>
                {formatPublished(publishedAt, null)}
              </time>
            </span>
          )}
          {placement && (
            <span>
              Submitted{" "}
              {placement.submittedBy && (
                <>
                  by <Submitter {...placement} />{" "}
                </>
              )}
              on{" "}
              <a href={paths.day(placement.day)} className="hover:text-ink hover:underline">
                <time dateTime={placement.day}>
                  {formatDayShort(placement.day)}, {placement.day.slice(0, 4)}
                </time>
              </a>
            </span>
          )}
          {dayRank?.rank && (
            <strong className="text-accent">#{dayRank.rank} Paper of the day</strong>
          )}
          {organization && (
            <a
              href={paths.organization(organization.name)}
              className="rounded-full border border-line px-2 hover:text-ink hover:underline"
            >
              {organization.name}
            </a>
          )}
        </p>
        {paper.upvoteCount > 0 && (
          <div className="mt-3">
            <Upvoters upvoters={paper.upvotes.map(({ user }) => user)} count={paper.upvoteCount} />
          </div>
        )}
        <AuthorList authors={paper.authors} />
      </div>
    </header>
  );
}

function Submitter({ submittedBy, submitterHandle }: NonNullable<PaperDetail["placement"]>) {
  if (!submitterHandle) return submittedBy;
  return (
    <a href={paths.user(submitterHandle)} className="hover:text-ink hover:underline">
      {submittedBy}
    </a>
  );
}
