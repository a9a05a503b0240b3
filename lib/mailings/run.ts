import "server-only";
/**
 * Owns what happens at each call of the cron route: the mails, the channels, and forgetting who never
 * confirmed. Mail that somebody waits for goes first, then notifications: they are few, and wanted at once.
 */
import { type ChannelAccount, sendDueChannelDigests } from "@/lib/channels/send";
import { type SendAccount, sendDueDigests, type SendOptions } from "@/lib/digests/send";
import { type NotificationAccount, sendDueNotifications } from "@/lib/notifications/send";
import { isDatabaseReachable } from "@/lib/platform/health";
import { log } from "@/lib/platform/log";
import { sendOutbox } from "@/lib/mailings/outbox";
import { forgetOldMails } from "@/lib/outbox/mails";
import { forgetUnconfirmed } from "@/lib/subscriptions/subscribe";

export type RunAccount = SendAccount & {
  forgotten: number;
  notifications: NotificationAccount;
  channels: ChannelAccount;
  /** The mailings that broke off; the log says why. */
  faults: string[];
};

const noDigests = {
  ...{ due: 0, empty: 0, sent: 0, retrying: 0 },
  ...{ failed: 0, bounced: 0, remaining: 0 },
};
const noNotifications = { sent: 0, retrying: 0, failed: 0 };
const noChannels = { due: 0, sent: 0, retrying: 0, failed: 0 };

/** Each mailing fails by itself: one that breaks off keeps no other from its turn. */
export async function runDigests(options: SendOptions): Promise<RunAccount> {
  const { now, budgetMs = Infinity } = options;
  const startedAt = performance.now();
  const { apart, faults } = createFaultList();
  const forgotten = await apart("unconfirmed", forgetUnconfirmed(now), 0);
  await apart("outbox", sendOutbox(now), null);
  await apart("old mails", forgetOldMails(now), undefined);
  const notifications = await apart(
    "notifications",
    sendDueNotifications({ now, budgetMs: budgetMs / 4 }),
    noNotifications,
  );
  const leftMs = budgetMs - (performance.now() - startedAt);
  const [account, channels] = await Promise.all([
    apart("digests", sendDueDigests({ ...options, budgetMs: leftMs }), noDigests),
    apart("channels", sendDueChannelDigests({ now }), noChannels),
  ]);
  return { ...account, forgotten, notifications, channels, faults };
}

function createFaultList() {
  const faults: string[] = [];
  const apart = <Result>(name: string, work: Promise<Result>, instead: Result): Promise<Result> =>
    work.catch(async (error: unknown) => {
      // Without the database none has a turn.
      if (!(await isDatabaseReachable())) throw error;
      log.error(`The mailing "${name}" broke off.`, error);
      faults.push(name);
      return instead;
    });
  return { apart, faults };
}
