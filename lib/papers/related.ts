import "server-only";
/** Owns which papers are near another: those that share its rarer keywords or its authors. */
import { db } from "@/lib/db";

export type RelatedPaper = { id: string; title: string; upvoteCount: number };

/** A keyword that half the feed carries says nothing; a shared author says as much as a rare keyword. */
const authorsLooked = 30;

export function listRelatedPapers(paperId: string, limit: number): Promise<RelatedPaper[]> {
  return db.$queryRaw<RelatedPaper[]>`
    with near as (
      select other.paper_id, 1.0 / (select count(*) from keyword where key = mine.key) as nearness
      from keyword mine join keyword other on other.key = mine.key and other.paper_id <> mine.paper_id
      where mine.paper_id = ${paperId}
      union all
      select other.paper_id, 0.5
      from author mine
      join author other on lower(other.name) = lower(mine.name) and other.paper_id <> mine.paper_id
      where mine.paper_id = ${paperId} and mine.position < ${authorsLooked}
    )
    select paper.id, paper.title, paper.upvote_count as "upvoteCount"
    from near join paper on paper.id = near.paper_id
    where paper.hidden_at is null
    group by paper.id
    order by sum(nearness) desc, paper.upvote_count desc, paper.id desc
    limit ${limit}`;
}
