import { externalPaperUrl } from "@/lib/addresses/paper-links";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { PaperDetail } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

/** Search engines read no more authors than this; the page and its citations have all. */
const namedAuthors = 50;

/** The paper for search engines. `<` is escaped, so that no title can end the script. */
export function PaperJsonLd({ paper, siteUrl }: { paper: PaperDetail; siteUrl: string }) {
  const article = {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: toPlainText(paper.title),
    abstract: toPlainText(paper.abstract),
    url: siteUrl + paths.paper(paper.id),
    image: siteUrl + paths.paperCard(paper.id),
    sameAs: externalPaperUrl(paper) ?? undefined,
    datePublished: paper.publishedAt?.toISOString().slice(0, 10),
    author: paper.authors.slice(0, namedAuthors).map(({ name }) => ({ "@type": "Person", name })),
    keywords: paper.keywords.map(({ keyword }) => keyword).join(", ") || undefined,
    commentCount: paper.commentCount,
    interactionStatistic: {
      "@type": "InteractionCounter",
      interactionType: "https://schema.org/LikeAction",
      userInteractionCount: paper.upvoteCount,
    },
  };
  const json = JSON.stringify(article).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
