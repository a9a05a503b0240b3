import "server-only";
/**
 * Reads the records of many papers in one statement. Through Prisma each of their parts is a query of
 * its own, which takes longer to pass on than PostgreSQL takes to answer.
 */
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import { Prisma } from "@/lib/generated/prisma/client";
import { dayToDate } from "@/lib/time/dates";
import type { PaperRecord, PlacedPaper } from "@/lib/papers/record";

/** As JSON carries a value: an instant is text. */
type AsJson<Value> = Value extends Date
  ? string
  : Value extends (infer Item)[]
    ? AsJson<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: AsJson<Value[Key]> }
      : Value;

type Placement = NonNullable<PlacedPaper["placement"]>;
type Row = Omit<PaperRecord, "authors"> & {
  authors: AsJson<PaperRecord["authors"]>;
  placement: AsJson<Placement> | null;
};

/** With the newest day that has begun; `condition` is on `paper`. In no order. */
export async function readRecords(condition: Prisma.Sql, now: Date): Promise<PlacedPaper[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT paper.id, paper.source::text, title, abstract, published_at AS "publishedAt",
      withdrawn_at AS "withdrawnAt", summary, summary_model AS "summaryModel",
      summary_hidden_at AS "summaryHiddenAt", project_page AS "projectPage", github_repo AS "githubRepo",
      github_repo_added_by AS "githubRepoAddedBy", github_stars AS "githubStars",
      discussion_id AS "discussionId", upvote_count AS "upvoteCount", comment_count AS "commentCount",
      arxiv_updated_on AS "arxivUpdatedOn", paper.created_at AS "createdAt",
      (SELECT json_build_object('id', id, 'slug', slug, 'name', name, 'avatarUrl', avatar_url, 'outsideId', outside_id)
        FROM organization WHERE organization.id = organization_id) AS organization,
      (SELECT coalesce(json_agg(json_build_object('position', position, 'name', author.name,
          'hiddenAt', author.hidden_at, 'outsideId', outside_id, 'outsideStatus', outside_status,
          'outsideStatusChangedAt', outside_status_changed_at, 'user', ${member}, 'outsidePerson', ${outsider})
          ORDER BY position), '[]')
        FROM author LEFT JOIN "user" ON "user".id = user_id
          LEFT JOIN outside_person ON outside_person.handle = outside_person_handle
        WHERE paper_id = paper.id) AS authors,
      (SELECT coalesce(json_agg(json_build_object('keyword', keyword) ORDER BY position), '[]')
        FROM keyword WHERE paper_id = paper.id) AS keywords,
      (SELECT coalesce(json_agg(json_build_object('url', url) ORDER BY position), '[]')
        FROM media WHERE paper_id = paper.id) AS media,
      (SELECT json_build_object('day', day, 'submittedAt', submitted_at, 'outsidePublishedAt', outside_published_at,
          'isAuthorParticipating', is_author_participating, 'submitter', ${member}, 'outsideSubmitter', ${outsider})
        FROM placement LEFT JOIN "user" ON "user".id = submitter_id
          LEFT JOIN outside_person ON outside_person.handle = outside_submitter_handle
        WHERE paper_id = paper.id AND day <= ${dayToDate(feedToday(now))}::date
        ORDER BY day DESC LIMIT 1) AS placement
    FROM paper WHERE ${condition}`;
  return rows.map(toPlaced);
}

const member = Prisma.sql`CASE WHEN "user".id IS NOT NULL THEN json_build_object('id', "user".id,
  'handle', "user".handle, 'name', "user".name, 'image', image, 'role', role, 'hiddenAt', "user".hidden_at) END`;
const outsider = Prisma.sql`CASE WHEN outside_person.handle IS NOT NULL THEN json_build_object(
  'handle', outside_person.handle, 'name', outside_person.name, 'avatarUrl', avatar_url, 'profile', profile) END`;

function toPlaced({ placement, authors, ...row }: Row): PlacedPaper {
  return {
    paper: { ...row, authors: authors.map(toAuthor) },
    placement: placement && {
      ...placement,
      day: new Date(placement.day),
      submittedAt: toInstant(placement.submittedAt),
      outsidePublishedAt: toInstant(placement.outsidePublishedAt),
      submitter: placement.submitter && toMember(placement.submitter),
      outsideSubmitter: placement.outsideSubmitter,
    },
  };
}

function toAuthor({ user, ...author }: Row["authors"][number]): PaperRecord["authors"][number] {
  return {
    ...author,
    hiddenAt: toInstant(author.hiddenAt),
    outsideStatusChangedAt: toInstant(author.outsideStatusChangedAt),
    user: user && toMember(user),
  };
}

function toMember<Member extends { hiddenAt: string | null }>(member: Member) {
  return { ...member, hiddenAt: toInstant(member.hiddenAt) };
}

function toInstant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
