import "server-only";
/** Fetches the cards of papers found elsewhere. */
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import { type PaperCard, namedAuthors } from "@/lib/papers/card";
import { dayToDate } from "@/lib/time/dates";

/**
 * Cards in the order of the ids, with who submitted a paper to the feed last. One statement: through
 * Prisma each part of a card is a query of its own, dearer than all the rest of a search.
 */
export async function listCards(ids: string[], now: Date): Promise<PaperCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<PaperCard[]>`
    SELECT paper.id, title, abstract, author_count AS "authorCount", published_at AS "publishedAt",
      upvote_count AS "upvoteCount", comment_count AS "commentCount",
      own_comment_count AS "ownCommentCount", github_repo AS "githubRepo",
      github_stars AS "githubStars",
      (SELECT json_build_object('name', name) FROM organization WHERE organization.id = organization_id) AS organization,
      (SELECT coalesce(json_agg(json_build_object('name', name) ORDER BY position), '[]') FROM (
        SELECT name, position FROM author WHERE paper_id = paper.id AND hidden_at IS NULL
        ORDER BY position LIMIT ${namedAuthors}) AS named) AS authors,
      (SELECT coalesce(json_agg(json_build_object('kind', kind, 'url', url, 'position', position)), '[]') FROM (
        SELECT kind, url, position FROM media WHERE paper_id = paper.id ORDER BY position LIMIT 1) AS first) AS media,
      (SELECT coalesce(CASE WHEN "user".hidden_at IS NULL THEN coalesce("user".name, handle) END, outside)
        FROM (SELECT submitter_id, outside_person.name AS outside
          FROM placement LEFT JOIN outside_person ON handle = outside_submitter_handle
          WHERE paper_id = paper.id AND day <= ${dayToDate(feedToday(now))}::date
          ORDER BY day DESC LIMIT 1) AS newest LEFT JOIN "user" ON "user".id = submitter_id) AS "submittedBy"
    FROM paper WHERE paper.id = ANY (${ids}) AND hidden_at IS NULL`;
  const cards = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}
