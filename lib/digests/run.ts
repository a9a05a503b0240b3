import "server-only";
/** Owns what happens at each call of the cron route: the mails, the channels, and forgetting who never confirmed. */
import { type ChannelAccount, sendDueChannelDigests } from "@/lib/channels/send";
import { type SendAccount, sendDueDigests, type SendOptions } from "@/lib/digests/send";
import { forgetUnconfirmed } from "@/lib/subscriptions/subscribe";

export type RunAccount = SendAccount & { forgotten: number; channels: ChannelAccount };

export async function runDigests(options: SendOptions): Promise<RunAccount> {
  const forgotten = await forgetUnconfirmed(options.now);
  const [account, channels] = await Promise.all([
    sendDueDigests(options),
    sendDueChannelDigests({ now: options.now }),
  ]);
  return { ...account, forgotten, channels };
}
