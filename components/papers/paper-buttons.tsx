import { LinkButton } from "@/components/ui/link-button";
import { formatCompact, formatCount } from "@/lib/text/counts";
import { externalPaperUrl, htmlUrl, pdfUrl } from "@/lib/addresses/paper-links";
import type { PaperDetail } from "@/lib/papers/detail";

const sourceNames = {
  arxiv: "arXiv page",
  doi: "Publisher's page",
  openreview: "OpenReview page",
  acl: "ACL Anthology page",
  manual: "Source",
};

/** The ways to the paper itself, its project and its code. */
export function PaperButtons({ paper }: { paper: PaperDetail }) {
  const source = externalPaperUrl(paper);
  const pdf = pdfUrl(paper);
  const html = htmlUrl(paper);
  const { projectPage, githubRepo, githubStars } = paper;
  return (
    <nav aria-label="Paper links" className="mt-6 flex flex-wrap gap-2">
      {source && <LinkButton href={source}>{sourceNames[paper.source]}</LinkButton>}
      {pdf && <LinkButton href={pdf}>PDF</LinkButton>}
      {html && <LinkButton href={html}>HTML</LinkButton>}
      {projectPage && <LinkButton href={projectPage}>Project page</LinkButton>}
      {githubRepo && (
        <LinkButton href={githubRepo}>
          Code
          {githubStars !== null && (
            <>
              <span aria-hidden="true"> ★ {formatCompact(githubStars)}</span>
              <span className="sr-only">, {formatCount(githubStars, "star")} on GitHub</span>
            </>
          )}
        </LinkButton>
      )}
    </nav>
  );
}
