import "server-only";
/**
 * Owns which notifications are mailed now. Each is tied to its mail before anything is sent, so that
 * none is mailed twice; rows that another sender is claiming are skipped.
 */
import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { toldFrom } from "@/lib/notifications/told";

/** Longer than any message can take: what is claimed longer is nobody's any more. */
export const leaseMs = 600_000;
/** The hour of the daily mail, for those who get no digest at an hour of their own. */
const usualHour = 8;

/** Ties what is due to new mails, one a person, and gives their ids. */
export function claimNotifications(now: Date, limit: number): Promise<string[]> {
  return db.$transaction(async (transaction) => {
    const due = await transaction.$queryRaw<{ id: string; userId: string }[]>`
      select notification.id, notification.user_id as "userId"
      ${toldFrom} and notification.id in (${dueIds(now)})
      order by notification.created_at limit ${limit} for update of notification skip locked`;
    const deliveries = new Map(due.map(({ userId }) => [userId, randomUUID() as string]));
    await transaction.notificationDelivery.createMany({
      data: [...deliveries].map(([userId, id]) => ({ id, userId, claimedAt: now })),
    });
    for (const [userId, deliveryId] of deliveries) {
      const ids = due.filter((one) => one.userId === userId).map(({ id }) => id);
      await transaction.notification.updateMany({
        where: { id: { in: ids } },
        data: { deliveryId },
      });
    }
    return [...deliveries.values()];
  });
}

/**
 * What nobody has read yet and no mail has told: at once, or what came before the last time that the
 * person's hour struck. Never to an address that refused mail or called it spam.
 */
function dueIds(now: Date) {
  const zone = Prisma.sql`coalesce(subscriber.time_zone, ${env.FEED_TIME_ZONE})`;
  const hour = Prisma.sql`make_interval(hours => coalesce(subscriber.hour, ${usualHour}))`;
  const struck = Prisma.sql`
    (date_trunc('day', (${now}::timestamptz at time zone ${zone}) - ${hour}) + ${hour}) at time zone ${zone}`;
  return Prisma.sql`
    select unread.id from notification unread
    join "user" reader on reader.id = unread.user_id
    left join subscriber on subscriber.email = reader.email
    where unread.delivery_id is null and unread.read_at is null
      and reader.notification_mail <> 'never' and unread.created_at >= reader.notification_mail_since
      and reader.hidden_at is null and reader.email_verified is not null
      and (subscriber.status is null or subscriber.status not in ('bounced', 'complained'))
      and unread.created_at <= case reader.notification_mail when 'daily' then ${struck} else ${now}::timestamptz end`;
}

/** Claims again what waits for another try and what a crashed sender left behind. */
export async function claimOpenMails(now: Date, limit: number): Promise<string[]> {
  const abandonedAt = new Date(now.getTime() - leaseMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    update notification_delivery set status = 'claimed', claimed_at = ${now}
    where id in (
      select id from notification_delivery
      where (status = 'retrying' and next_attempt_at <= ${now}) or (status = 'claimed' and claimed_at <= ${abandonedAt})
      limit ${limit} for update skip locked)
    returning id`;
  return rows.map(({ id }) => id);
}
