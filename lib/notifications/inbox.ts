import "server-only";
/** Owns what a person is told on the site. */
import { db } from "@/lib/db";

/** What is about a hidden paper is not told. */
export function listNotifications(userId: string, limit: number) {
  return db.$queryRaw<{ id: string; kind: string; subjectId: string; paperId: string | null; text: string; createdAt: Date; readAt: Date | null }[]>`
    select notification.id, kind::text, subject_id as "subjectId", paper_id as "paperId", text,
      notification.created_at as "createdAt", read_at as "readAt"
    from notification left join paper on paper.id = notification.paper_id
    where notification.user_id = ${userId}::uuid and (paper_id is null or (paper.id is not null and paper.hidden_at is null))
    order by notification.created_at desc, notification.id desc limit ${limit}`;
}

export async function markNotificationsRead(userId: string, now: Date): Promise<void> {
  await db.notification.updateMany({ where: { userId, readAt: null }, data: { readAt: now } });
}
