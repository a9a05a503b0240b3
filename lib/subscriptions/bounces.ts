import "server-only";
/** Owns which addresses get no mail any more because they refuse it or somebody complained. */
import { db } from "@/lib/platform/db";
import type { MailEvent } from "@/lib/platform/mail/events";

/** So many refusals in a row, with no digest taken in between, end a subscription. */
const mostRefusals = 3;

/**
 * What a provider reported. True when it ended a subscription; an unknown address is nobody's. An
 * account gets no notifications by mail either at an address that is gone or complained.
 */
export async function recordMailEvent({ email, kind }: MailEvent, now: Date): Promise<boolean> {
  if (kind !== "refused")
    await db.user.updateMany({ where: { email }, data: { notificationMail: "never" } });
  const subscriber = await db.subscriber.findUnique({ where: { email }, select: { id: true } });
  if (!subscriber) return false;
  return kind === "complaint"
    ? recordComplaint(subscriber.id, now)
    : recordRefusal(subscriber.id, kind, now);
}

/**
 * "gone" ends the subscription at once, also one that is not confirmed yet; "refused" at the third in
 * a row. True when it ended.
 */
export async function recordRefusal(
  subscriberId: string,
  kind: "gone" | "refused",
  now: Date,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ hasBounced: boolean }[]>`
    UPDATE subscriber SET
      soft_bounces = soft_bounces + 1,
      status = CASE WHEN ${kind === "gone"} OR soft_bounces + 1 >= ${mostRefusals} THEN 'bounced'::subscriber_status ELSE status END
    WHERE id = ${subscriberId}::uuid AND (status = 'active' OR (status = 'pending' AND ${kind === "gone"}))
    RETURNING status = 'bounced' AS "hasBounced"`;
  const hasBounced = rows[0]?.hasBounced ?? false;
  if (hasBounced) await markLastDelivery(subscriberId, { bouncedAt: now });
  return hasBounced;
}

/** Nothing more is sent to somebody who called it spam. */
export async function recordComplaint(subscriberId: string, now: Date): Promise<boolean> {
  const { count } = await db.subscriber.updateMany({
    where: { id: subscriberId, status: { not: "complained" } },
    data: { status: "complained", unsubscribedAt: now },
  });
  if (count > 0) await markLastDelivery(subscriberId, { unsubscribedAt: now });
  return count > 0;
}

/** Notes on the newest digest of a subscriber that it was the one after which they left. */
export async function markLastDelivery(
  subscriberId: string,
  mark: { bouncedAt: Date } | { unsubscribedAt: Date },
): Promise<void> {
  const last = await db.delivery.findFirst({
    where: { subscriberId },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (last) await db.delivery.update({ where: { id: last.id }, data: mark });
}
