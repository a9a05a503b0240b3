import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cachedComments } from "@/app/papers/cached-comments";
import { cachedDayRank, cachedPaper, cachedRelatedPapers } from "@/app/papers/cached-paper";
import { paperMetadata } from "@/app/papers/paper-metadata";
import { Discussion } from "@/components/comments/discussion";
import { CiteBox } from "@/components/papers/cite-box";
import { DayNeighbours } from "@/components/papers/day-neighbours";
import { LinkedRepositories } from "@/components/papers/linked-repositories";
import { PaperAbstract } from "@/components/papers/paper-abstract";
import { PaperButtons } from "@/components/papers/paper-buttons";
import { PaperHeader } from "@/components/papers/paper-header";
import { PaperJsonLd } from "@/components/papers/paper-json-ld";
import { PaperMedia } from "@/components/papers/paper-media";
import { PaperTopics } from "@/components/papers/paper-topics";
import { RelatedPapers } from "@/components/papers/related-papers";
import { citationChoices } from "@/lib/formats/citations";
import { decodeSegment } from "@/lib/addresses/decode-segment";
import { paperIdToSegment } from "@/lib/addresses/paper-paths";
import { env } from "@/lib/platform/env/env";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** A build has no database: it draws only an id that cannot exist; the others at their first visit. */
export function generateStaticParams() {
  return [{ paperId: "none" }];
}

export async function generateMetadata({
  params,
}: PageProps<"/papers/[paperId]">): Promise<Metadata> {
  const paper = await cachedPaper((await params).paperId);
  return paper ? paperMetadata(paper) : {};
}

export default async function PaperPage({ params }: PageProps<"/papers/[paperId]">) {
  const { paperId: segment } = await params;
  const paper = await cachedPaper(segment);
  if (!paper) notFound();
  if (decodeSegment(segment) !== paperIdToSegment(paper.id))
    permanentRedirect(paths.paper(paper.id));
  const [dayRank, related, discussion] = await Promise.all([
    cachedDayRank(paper),
    cachedRelatedPapers(paper.id),
    cachedComments(paper.id, 1),
  ]);
  return (
    <div className="mx-auto max-w-[80rem]">
      <article data-paper-id={paper.id}>
        <PaperHeader paper={paper} dayRank={dayRank} />
        <div className="grid gap-x-12 gap-y-8 wide:grid-cols-[1fr_20rem]">
          <div className="min-w-0">
            {paper.media.length > 0 && (
              <div className="mt-6 grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
                {paper.media.map((media) => (
                  <PaperMedia key={media.position} paperId={paper.id} media={media} />
                ))}
              </div>
            )}
            <PaperAbstract paper={paper} />
            <PaperButtons paper={paper} />
            <Discussion
              paperId={paper.id}
              counts={{ all: paper.commentCount, own: paper.ownCommentCount }}
              page={1}
              {...discussion}
            />
          </div>
          <div className="space-y-8 wide:pt-8">
            <CiteBox paperId={paper.id} formats={citationChoices} />
            <PaperTopics paper={paper} />
            <LinkedRepositories paper={paper} />
            <RelatedPapers papers={related} />
            <p className="text-sm" data-print="hide">
              <a
                href={paths.managePaper(paper.id)}
                rel="nofollow"
                className="text-soft hover:text-ink hover:underline"
              >
                Claim, edit or report this paper
              </a>
            </p>
          </div>
        </div>
      </article>
      {paper.placement && dayRank && <DayNeighbours day={paper.placement.day} dayRank={dayRank} />}
      <PaperJsonLd paper={paper} siteUrl={env.APP_URL} />
    </div>
  );
}
