import "server-only";
/**
 * Owns single mails from the moment somebody asks for one: a row before the wire, one try at once,
 * further tries until the mail is of no use any more. What a crash leaves claimed is tried again
 * after its lease; the mail in flight at that moment may then come twice.
 */
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import type { OutboxMail } from "@/lib/generated/prisma/client";
import type { OutboxKind } from "@/lib/generated/prisma/enums";
import { type Mail, requireMailServer, sendMail } from "@/lib/platform/mail/mailer";
import { dayMs } from "@/lib/time/dates";
import { log } from "@/lib/platform/log";
import { outcomeOfFault } from "@/lib/platform/mail/outcome";
import { awaited, isOpen, nextAttemptAt } from "@/lib/platform/retries";

type Outgoing = Pick<OutboxMail, "id" | "kind" | "email" | "details" | "attempts"> & {
  expiresAt: Date;
};
/** Writes the mail anew for each try; null when nobody needs it any more. */
export type Compose = (outgoing: Outgoing, now: Date) => Promise<Mail | null>;

type Request = {
  kind: OutboxKind;
  email: string;
  /** What composing needs besides the address; never a secret. */
  details: object;
  expiresAt: Date;
};

/** A page that leads to a mail waits this long at most. */
const patienceMs = 1_500;
const keptDays = 30;
const batch = 50;

/** Says "late" when the mail server has not taken the mail by now; it is tried again by itself. */
export async function postMail(
  request: Request,
  compose: Compose,
  now: Date,
): Promise<"sent" | "late"> {
  requireMailServer();
  const outgoing = await db.outboxMail.create({ data: { ...request, claimedAt: now } });
  const attempt = tryToSend(outgoing, compose, now).catch((error: unknown) => {
    log.error("A mail could not be tried; its lease will end.", error);
    return false;
  });
  const isSent = await Promise.race([attempt, pause(patienceMs, false, { ref: false })]);
  return isSent ? "sent" : "late";
}

/** Tries what waits for another try. Any number of processes share the work. */
export async function sendWaitingMails(
  compose: Record<OutboxKind, Compose>,
  now: Date,
): Promise<{ sent: number; waiting: number }> {
  const claimed = await claimWaiting(now);
  const sent = await Promise.all(
    claimed.map((outgoing) => tryToSend(outgoing, compose[outgoing.kind], now)),
  );
  const waiting = await db.outboxMail.count({ where: { status: { in: ["claimed", "retrying"] } } });
  return { sent: sent.filter(Boolean).length, waiting };
}

export async function forgetOldMails(now: Date): Promise<void> {
  const kept = new Date(now.getTime() - keptDays * dayMs);
  await db.outboxMail.deleteMany({ where: { createdAt: { lt: kept } } });
}

async function claimWaiting(now: Date): Promise<Outgoing[]> {
  return db.$queryRaw<Outgoing[]>`
    update outbox_mail set status = 'claimed', claimed_at = ${now}
    where id in (
      select id from outbox_mail
      where ${isOpen(awaited, now)}
      order by created_at limit ${batch} for update skip locked)
    returning id, kind, email, details, attempts, expires_at as "expiresAt"`;
}

async function tryToSend(outgoing: Outgoing, compose: Compose, now: Date): Promise<boolean> {
  const { id, email, expiresAt } = outgoing;
  const attempts = outgoing.attempts + 1;
  const settle = (data: Parameters<typeof db.outboxMail.updateMany>[0]["data"]) =>
    db.outboxMail.updateMany({ where: { id, status: "claimed" }, data: { ...data, attempts } });
  const startedAt = performance.now();
  const clock = () => new Date(now.getTime() + performance.now() - startedAt);
  const mail = expiresAt > now ? await compose(outgoing, now) : null;
  if (!mail) {
    await settle({ status: "empty", nextAttemptAt: null });
    return false;
  }
  try {
    await sendMail({ ...mail, to: email, urgency: "awaited" });
  } catch (fault) {
    const outcome = outcomeOfFault(fault);
    const failed = { attempts, now: clock(), until: expiresAt };
    const retryAt = outcome.status === "retry" ? nextAttemptAt(awaited, failed) : null;
    await settle({
      status: retryAt ? "retrying" : "failed",
      nextAttemptAt: retryAt,
      error: outcome.error,
    });
    return false;
  }
  await settle({ status: "sent", sentAt: clock(), nextAttemptAt: null, error: null });
  return true;
}
