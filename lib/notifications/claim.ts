import "server-only";
/**
 * Owns which notifications are mailed now. Each is tied to its mail before anything is sent, so that
 * none is mailed twice; rows that another sender is claiming are skipped.
 */
import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { inBulk, isOpen } from "@/lib/platform/retries";
import { Prisma } from "@/lib/generated/prisma/client";
import { isTimeZone } from "@/lib/time/dates";
import { lastStruckAt } from "@/lib/time/due-times";
import { toldFrom } from "@/lib/notifications/told";

/** The hour of the daily mail, for those who get no digest at an hour of their own. */
const usualHour = 8;

/** Ties what is due to new mails, one a person, and gives their ids. */
export async function claimNotifications(now: Date, limit: number): Promise<string[]> {
  const struck = await listStruckHours(now);
  return db.$transaction(async (transaction) => {
    const due = await transaction.$queryRaw<{ id: string; userId: string }[]>`
      select notification.id, notification.user_id as "userId"
      ${toldFrom} and notification.id in (select unread.id ${waiting} ${dueBy(struck, now)})
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

/** What nobody has read yet and no mail has told. Never to an address that refused mail or called it spam. */
const waiting = Prisma.sql`
  from notification unread
  join "user" reader on reader.id = unread.user_id
  left join subscriber on subscriber.email = reader.email
  where unread.delivery_id is null and unread.read_at is null
    and reader.notification_mail <> 'never' and unread.created_at >= reader.notification_mail_since
    and reader.hidden_at is null and reader.email_verified is not null
    and (subscriber.status is null or subscriber.status not in ('bounced', 'complained'))`;
const zone = Prisma.sql`coalesce(subscriber.time_zone, ${env.FEED_TIME_ZONE})`;
const hour = Prisma.sql`coalesce(subscriber.hour, ${usualHour})`;

type StruckHour = { timeZone: string; hour: number; at: Date };

/**
 * When the hours of those who get a daily mail last struck. Reckoned here and not in SQL: PostgreSQL's
 * zones are not Node's, and one name it does not know would end the statement for everybody.
 */
async function listStruckHours(now: Date): Promise<StruckHour[]> {
  const hours = await db.$queryRaw<{ timeZone: string; hour: number }[]>`
    select distinct ${zone} as "timeZone", ${hour} as hour ${waiting}
      and reader.notification_mail = 'daily'`;
  return hours
    .filter(({ timeZone }) => isTimeZone(timeZone))
    .map((one) => ({ ...one, at: lastStruckAt(one, now) }));
}

/** At once, or what came before the person's hour last struck. */
function dueBy(struck: StruckHour[], now: Date) {
  return Prisma.sql`
    and unread.created_at <= case reader.notification_mail when 'daily' then (
      select struck.at from unnest(
        ${struck.map(({ timeZone }) => timeZone)}::text[], ${struck.map((one) => one.hour)}::int[],
        ${struck.map(({ at }) => at.toISOString())}::timestamptz[]) as struck(zone, hour, at)
      where struck.zone = ${zone} and struck.hour = ${hour}) else ${now}::timestamptz end`;
}

/** Claims again what waits for another try and what a crashed sender left behind. */
export async function claimOpenMails(now: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update notification_delivery set status = 'claimed', claimed_at = ${now}
    where id in (
      select id from notification_delivery
      where ${isOpen(inBulk, now)}
      limit ${limit} for update skip locked)
    returning id`;
  return rows.map(({ id }) => id);
}
