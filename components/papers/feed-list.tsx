import type { ReactNode } from "react";
import { PaperCard } from "@/components/papers/paper-card";
import type { PaperCard as Paper } from "@/lib/papers/card";

type Props = { papers: Paper[]; pageYear: number | null; renderText?: (text: string) => ReactNode };

export function FeedList({ papers, pageYear, renderText }: Props) {
  return (
    <section className="grid gap-4 wide:grid-cols-2 huge:grid-cols-3">
      <h2 className="sr-only">Papers</h2>
      {papers.map((paper) => (
        <PaperCard key={paper.id} paper={paper} pageYear={pageYear} renderText={renderText} />
      ))}
    </section>
  );
}
