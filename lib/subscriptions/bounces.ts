import "server-only";
/** Owns which addresses get no mail any more because they refuse it or somebody complained. */
import { db } from "@/lib/platform/db";
import { hashSecret } from "@/lib/platform/secrets";
import type { MailEvent } from "@/lib/platform/mail/events";

/** So many refusals in a row, with no digest taken in between, end a subscription. */
const mostRefusals = 3;

/**
 * What a provider reported. True when it ended a subscription; an unknown address is nobody's. An
 * account gets no notifications by mail either at an address that is gone or complained.
 */
export async function recordMailEvent({ email, kind }: MailEvent, now: Date): Promise<boolean> {
  if (kind !== "refused") {
    await refuseAddress(email);
    await db.user.updateMany({ where: { email }, data: { notificationMail: "never" } });
  }
  const subscriber = await db.subscriber.findUnique({ where: { email }, select: { id: true } });
  if (!subscriber) return false;
  return kind === "complaint"
    ? recordComplaint(subscriber.id, now)
    : recordRefusal(subscriber.id, kind, now);
}

/**
 * "gone" ends the subscription at once, also one that is not confirmed yet; "refused" at the third in
 * a row. That the mail server took a digest says nothing yet: behind a provider the refusal comes
 * later. Only a digest taken after one refusal and before the one told of now breaks the row. True
 * when it ended.
 */
export async function recordRefusal(
  subscriberId: string,
  kind: "gone" | "refused",
  now: Date,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ email: string; hasBounced: boolean }[]>`
    WITH latest AS (
      SELECT id FROM delivery WHERE subscriber_id = ${subscriberId}::uuid ORDER BY created_at DESC LIMIT 1),
    counted AS (
      SELECT id, 1 + CASE WHEN EXISTS (
        SELECT FROM delivery
        WHERE subscriber_id = subscriber.id AND status = 'sent' AND sent_at > subscriber.soft_bounced_at
          AND id NOT IN (SELECT id FROM latest)) THEN 0 ELSE soft_bounces END AS bounces
      FROM subscriber WHERE id = ${subscriberId}::uuid FOR UPDATE)
    UPDATE subscriber SET soft_bounces = bounces, soft_bounced_at = ${now},
      status = CASE WHEN ${kind === "gone"} OR bounces >= ${mostRefusals} THEN 'bounced'::subscriber_status ELSE status END
    FROM counted
    WHERE subscriber.id = counted.id AND (status = 'active' OR (status = 'pending' AND ${kind === "gone"}))
    RETURNING email, status = 'bounced' AS "hasBounced"`;
  if (!row?.hasBounced) return false;
  await refuseAddress(row.email);
  await markLastDelivery(subscriberId, { bouncedAt: now });
  return true;
}

/** Nothing more is sent to somebody who called it spam. */
async function recordComplaint(subscriberId: string, now: Date): Promise<boolean> {
  const { count } = await db.subscriber.updateMany({
    where: { id: subscriberId, status: { not: "complained" } },
    data: { status: "complained", unsubscribedAt: now },
  });
  if (count > 0) await markLastDelivery(subscriberId, { unsubscribedAt: now });
  return count > 0;
}

/** Kept as a hash, so that it can outlive account and subscription. */
async function refuseAddress(email: string): Promise<void> {
  await db.refusedAddress.createMany({
    data: [{ emailHash: hashSecret(email) }],
    skipDuplicates: true,
  });
}

/** Its owner, signed in, asks for mail again: whatever it refused before is settled. */
export async function forgetRefusal(email: string): Promise<void> {
  await db.refusedAddress.deleteMany({ where: { emailHash: hashSecret(email) } });
}

export async function isRefusedAddress(email: string): Promise<boolean> {
  return (await db.refusedAddress.count({ where: { emailHash: hashSecret(email) } })) > 0;
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
