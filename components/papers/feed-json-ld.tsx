import type { PaperCard } from "@/lib/papers/card";
import { paths } from "@/lib/addresses/urls";

/** The list for search engines. `<` is escaped, so that no title can end the script. */
export function FeedJsonLd({
  name,
  papers,
  siteUrl,
}: {
  name: string;
  papers: PaperCard[];
  siteUrl: string;
}) {
  const list = {
    "@context": "https://schema.org",
    "@type": "ItemList",
    name,
    itemListElement: papers.map((paper, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: siteUrl + paths.paper(paper.id),
    })),
  };
  const json = JSON.stringify(list).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
