import type { PaperDetail } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

/** What the paper is about, each leading to the others. */
export function PaperTopics({ paper }: { paper: PaperDetail }) {
  const topics = [
    ...paper.categories.map((category) => ({ name: category, href: paths.category(category) })),
    ...paper.keywords.map(({ keyword }) => ({ name: keyword, href: paths.keyword(keyword) })),
  ];
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics" data-print="hide">
      <h2 id="topics" className="mb-2 font-bold">
        Topics
      </h2>
      <ul className="flex flex-wrap gap-1.5 text-sm">
        {topics.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="nofollow" className="topic">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
