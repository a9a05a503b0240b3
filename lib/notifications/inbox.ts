import "server-only";
/** Owns what a person is told on the site. */
import { db } from "@/lib/platform/db";
import { type Told, toldFrom, toldSelect } from "@/lib/notifications/told";

export function listNotifications(userId: string, limit: number): Promise<Told[]> {
  return db.$queryRaw<Told[]>`
    select ${toldSelect} ${toldFrom} and notification.user_id = ${userId}::uuid
    order by notification.created_at desc, notification.id desc limit ${limit}`;
}

export async function markNotificationsRead(userId: string, now: Date): Promise<void> {
  await db.notification.updateMany({ where: { userId, readAt: null }, data: { readAt: now } });
}
