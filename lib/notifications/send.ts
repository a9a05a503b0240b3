import "server-only";
/** Owns sending notifications by mail: everything due, within a time budget, sharing with other senders. */
import { isRefusedAddress, recordRefusal } from "@/lib/subscriptions/bounces";
import { db } from "@/lib/platform/db";
import { outcomeOfFault } from "@/lib/platform/mail/outcome";
import { sendMail } from "@/lib/platform/mail/mailer";
import { inBulk, nextAttemptAt } from "@/lib/platform/retries";
import { claimNotifications, claimOpenMails } from "@/lib/notifications/claim";
import { composeNotifications } from "@/lib/notifications/mail";
import { type Told, toldFrom, toldSelect } from "@/lib/notifications/told";

const batch = 50;

export type NotificationAccount = { sent: number; retrying: number; failed: number };

/** Call it as often as you like: what one run has claimed no other touches. */
export async function sendDueNotifications({
  now,
  budgetMs = Infinity,
}: {
  now: Date;
  budgetMs?: number;
}): Promise<NotificationAccount> {
  const startedAt = performance.now();
  const clock = () => new Date(now.getTime() + performance.now() - startedAt);
  const isOutOfTime = () => performance.now() - startedAt >= budgetMs;
  const count: NotificationAccount = { sent: 0, retrying: 0, failed: 0 };
  while (!isOutOfTime()) {
    const open = await claimOpenMails(clock(), batch);
    const ids = open.length > 0 ? open : await claimNotifications(clock(), batch);
    if (ids.length === 0) break;
    const rest = await sendUntil(isOutOfTime, ids, { count, clock });
    if (rest.length === 0) continue;
    await release(rest, clock());
    break;
  }
  return count;
}

type Run = { count: NotificationAccount; clock: () => Date };

/** Gives back what was not tried: the time is up, or the mail server is out of order. */
async function sendUntil(isOutOfTime: () => boolean, ids: string[], { count, clock }: Run) {
  for (const [index, id] of ids.entries()) {
    if (isOutOfTime()) return ids.slice(index);
    const outcome = await sendOne(id, clock);
    if (outcome === "server trouble") {
      count.retrying += 1;
      return ids.slice(index + 1);
    }
    if (outcome !== "empty") count[outcome] += 1;
  }
  return [];
}

/** Asked again for each mail: it may be hours since it was claimed. */
const mayBeMailed = {
  notificationMail: { not: "never" },
  hiddenAt: null,
  emailVerified: { not: null },
} as const;

type Sent = "sent" | "retrying" | "failed" | "empty" | "server trouble";

async function sendOne(id: string, clock: () => Date): Promise<Sent> {
  const delivery = await db.notificationDelivery.findFirst({
    where: { id, status: "claimed", user: mayBeMailed },
    select: { attempts: true, userId: true, user: { select: { email: true } } },
  });
  const isWelcome = delivery && !(await isRefusedAddress(delivery.user.email));
  const told = isWelcome ? await listTold(id) : [];
  if (!delivery || told.length === 0) {
    await db.notificationDelivery.updateMany({ where: { id }, data: { status: "empty" } });
    return "empty";
  }
  const { attempts, userId, user } = delivery;
  const mail = await composeNotifications({ deliveryId: id, userId, email: user.email, told });
  try {
    await sendMail(mail);
  } catch (fault) {
    return settleFault({ id, userId, email: user.email, attempts: attempts + 1 }, fault, clock());
  }
  await db.notificationDelivery.update({
    where: { id },
    data: { status: "sent", sentAt: clock(), attempts: attempts + 1, error: null },
  });
  return "sent";
}

/** Hidden or deleted since, it is not told. */
function listTold(deliveryId: string): Promise<Told[]> {
  return db.$queryRaw<Told[]>`
    select ${toldSelect} ${toldFrom} and notification.delivery_id = ${deliveryId}::uuid
    order by notification.created_at, notification.id`;
}

type Failed = { id: string; userId: string; email: string; attempts: number };

async function settleFault(
  { id, userId, email, attempts }: Failed,
  fault: unknown,
  now: Date,
): Promise<Sent> {
  const outcome = outcomeOfFault(fault);
  const canRetry = outcome.status === "retry";
  const retryAt = canRetry ? nextAttemptAt(inBulk, { attempts, now, until: null }) : null;
  await db.notificationDelivery.update({
    where: { id },
    data: {
      status: retryAt ? "retrying" : "failed",
      attempts,
      nextAttemptAt: retryAt,
      error: outcome.error,
    },
  });
  if (outcome.status === "failed" && outcome.bounce) await noteBounce(email, outcome.bounce, now);
  if (outcome.status === "failed" && outcome.bounce === "gone")
    await db.user.update({ where: { id: userId }, data: { notificationMail: "never" } });
  if (outcome.status === "retry" && outcome.isServerTrouble) return "server trouble";
  return retryAt ? "retrying" : "failed";
}

/** Where the address also gets digests, its refusals count there too. */
async function noteBounce(email: string, bounce: "gone" | "refused", now: Date): Promise<void> {
  const subscriber = await db.subscriber.findUnique({ where: { email }, select: { id: true } });
  if (subscriber) await recordRefusal(subscriber.id, bounce, now);
}

async function release(ids: string[], now: Date): Promise<void> {
  await db.notificationDelivery.updateMany({
    where: { id: { in: ids }, status: "claimed" },
    data: { status: "retrying", nextAttemptAt: now },
  });
}
