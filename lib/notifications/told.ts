import "server-only";
/** Owns which notifications may still be told: nothing about what is hidden or deleted. */
import { Prisma } from "@/lib/generated/prisma/client";

/** To be continued with "and …"; knows the tables notification, comment and actor. */
export const toldFrom = Prisma.sql`
  from notification
  left join paper on paper.id = notification.paper_id
  left join comment on comment.id =
    case when notification.kind in ('reply', 'mention', 'comment') then notification.subject_id::uuid end
  left join "user" actor on actor.id = notification.actor_id
  where paper.hidden_at is null
    and (notification.kind not in ('reply', 'mention', 'comment')
      or (comment.deleted_at is null and comment.hidden_at is null and actor.hidden_at is null
        and comment.id is not null))`;

export const toldSelect = Prisma.sql`
  notification.id, notification.kind::text, notification.subject_id as "subjectId",
  notification.paper_id as "paperId", notification.text, notification.created_at as "createdAt",
  notification.read_at as "readAt", coalesce(actor.name, actor.handle) as "actorName",
  left(comment.body, 600) as excerpt`;

export type Told = {
  id: string;
  kind: "reply" | "mention" | "comment" | "claim" | "submission";
  subjectId: string;
  paperId: string | null;
  /** What somebody did, to stand after their name; else a sentence. */
  text: string;
  createdAt: Date;
  readAt: Date | null;
  actorName: string | null;
  /** The comment as it was written. */
  excerpt: string | null;
};
