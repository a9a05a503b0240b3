import "server-only";
/**
 * Owns what happens at each call of the cron route: the mails, the channels, and forgetting who never
 * confirmed. Mail that somebody waits for goes first, then notifications: they are few, and wanted at once.
 */
import { type ChannelAccount, sendDueChannelDigests } from "@/lib/channels/send";
import { type SendAccount, sendDueDigests, type SendOptions } from "@/lib/digests/send";
import { type NotificationAccount, sendDueNotifications } from "@/lib/notifications/send";
import { sendOutbox } from "@/lib/mailings/outbox";
import { forgetUnconfirmed } from "@/lib/subscriptions/subscribe";

export type RunAccount = SendAccount & {
  forgotten: number;
  notifications: NotificationAccount;
  channels: ChannelAccount;
};

export async function runDigests(options: SendOptions): Promise<RunAccount> {
  const { now, budgetMs = Infinity } = options;
  const startedAt = performance.now();
  const forgotten = await forgetUnconfirmed(now);
  await sendOutbox(now);
  const notifications = await sendDueNotifications({ now, budgetMs: budgetMs / 4 });
  const leftMs = budgetMs - (performance.now() - startedAt);
  const [account, channels] = await Promise.all([
    sendDueDigests({ ...options, budgetMs: leftMs }),
    sendDueChannelDigests({ now }),
  ]);
  return { ...account, forgotten, notifications, channels };
}
