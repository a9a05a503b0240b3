import "server-only";
/** Owns whether somebody wants notifications by mail too, and the link that ends it. */
import { z } from "zod";
import { forgetRefusal } from "@/lib/subscriptions/bounces";
import { db } from "@/lib/platform/db";
import { NotificationMail } from "@/lib/generated/prisma/enums";
import {
  isSubscriberToken,
  readSubscriberId,
  signSubscriberToken,
} from "@/lib/platform/auth/link-tokens";

export const notificationMailSchema = z.object({ mail: z.enum(NotificationMail) });

export function getNotificationMail(userId: string) {
  return db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, notificationMail: true },
  });
}

/** What happened before somebody wanted mail is not mailed. */
export async function chooseNotificationMail({
  userId,
  mail,
  now,
}: z.infer<typeof notificationMailSchema> & { userId: string; now: Date }): Promise<void> {
  const [, { email }] = await db.$transaction([
    db.user.updateMany({
      where: { id: userId, notificationMail: "never" },
      data: { notificationMailSince: now },
    }),
    db.user.update({
      where: { id: userId },
      data: { notificationMail: mail },
      select: { email: true },
    }),
  ]);
  if (mail !== "never") await forgetRefusal(email);
}

/** Ends it for good links, however old; false for any other. */
export async function stopNotificationMail(token: string): Promise<boolean> {
  const id = readStopToken(token);
  if (!id) return false;
  const { count } = await db.user.updateMany({
    where: { id },
    data: { notificationMail: "never" },
  });
  return count > 0;
}

/** What the link's page shows; null when the link is cut off or forged, or the account is gone. */
export function findByStopToken(token: string) {
  const id = readStopToken(token);
  if (!id) return null;
  return db.user.findUnique({ where: { id }, select: { email: true, notificationMail: true } });
}

export function signStopToken(userId: string): string {
  return signSubscriberToken("notifications", { id: userId, generation: 0 });
}

function readStopToken(token: string): string | null {
  const id = readSubscriberId(token);
  return id && isSubscriberToken(token, "notifications", { id, generation: 0 }) ? id : null;
}
