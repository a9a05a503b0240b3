import "server-only";
/** Owns a sending run to the channels: all that are due, at once, each once in a period. */
import type { ChannelService } from "@/lib/platform/env/channels";
import { sendBluesky } from "@/lib/channels/bluesky";
import {
  claimChannelRetries,
  claimDueChannels,
  closeStaleChannelDeliveries,
  knowChannels,
  type OpenChannelDelivery,
} from "@/lib/channels/claim";
import { sendDiscord } from "@/lib/channels/discord";
import { sendMastodon } from "@/lib/channels/mastodon";
import { sendNtfy } from "@/lib/channels/ntfy";
import type { Send } from "@/lib/channels/post";
import { sendWebhook } from "@/lib/channels/signed-webhook";
import { sendTelegram } from "@/lib/channels/telegram";
import { composeMessage } from "@/lib/channels/message";
import { db } from "@/lib/platform/db";
import { inBulk, nextAttemptAt } from "@/lib/platform/retries";
import { type DigestPaper, listEditionPapers, listNews } from "@/lib/digests/papers";
import { env } from "@/lib/platform/env/env";
import { postWebhook } from "@/lib/sources/webhooks";

export type ChannelAccount = { due: number; sent: number; retrying: number; failed: number };
const usualPatienceMs = 20_000;

export async function sendDueChannelDigests({
  now,
  patienceMs = usualPatienceMs,
}: {
  now: Date;
  patienceMs?: number;
}): Promise<ChannelAccount> {
  const account: ChannelAccount = { due: 0, sent: 0, retrying: 0, failed: 0 };
  if (env.DIGEST_CHANNELS.length === 0) return account;
  await knowChannels(now);
  await closeStaleChannelDeliveries(now);
  const news = { daily: await listNews("daily", now), weekly: await listNews("weekly", now) };
  const { due, claimed } = await claimDueChannels(now, news);
  const open = [...(await claimChannelRetries(now)), ...claimed];
  const ends = await Promise.all(open.map((delivery) => deliver(delivery, now, patienceMs)));
  for (const end of ends) if (end !== "empty") account[end] += 1;
  return { ...account, due };
}

type End = {
  status: "sent" | "retrying" | "failed" | "empty";
  attempts: number;
  sentAt?: Date;
  nextAttemptAt: Date | null;
  error: string | null;
};

async function deliver(
  delivery: OpenChannelDelivery,
  now: Date,
  patienceMs: number,
): Promise<End["status"]> {
  const papers = await listEditionPapers(delivery.paperIds, now);
  const end = await endOf(delivery, papers, { now, patienceMs });
  await db.channelDelivery.updateMany({
    where: { id: delivery.id, status: "claimed" },
    data: end,
  });
  return end.status;
}

async function endOf(
  delivery: OpenChannelDelivery,
  papers: DigestPaper[],
  { now, patienceMs }: { now: Date; patienceMs: number },
): Promise<End> {
  const settled = { attempts: delivery.attempts + 1, nextAttemptAt: null, error: null };
  // All its papers were hidden since.
  if (papers.length === 0) return { ...settled, status: "empty", attempts: delivery.attempts };
  const { service, frequency, url } = delivery.channel;
  const message = composeMessage(service, frequency, papers);
  const sending = { url: new URL(url), message, id: delivery.id, now, patienceMs };
  const answer = await sends[service](sending);
  if (answer.status === "sent") return { ...settled, status: "sent", sentAt: now };
  const { error } = answer;
  const retryAt = answer.status === "retry" ? retryTime(answer.waitMs, delivery, now) : null;
  return { ...settled, status: retryAt ? "retrying" : "failed", nextAttemptAt: retryAt, error };
}

/** A service of no further wishes is posted its message as it is. */
const sends: Record<ChannelService, Send> = {
  slack: ({ url, message, patienceMs }) => postWebhook(url, message, { patienceMs }),
  discord: sendDiscord,
  telegram: sendTelegram,
  mastodon: sendMastodon,
  bluesky: sendBluesky,
  ntfy: sendNtfy,
  webhook: sendWebhook,
};

/** Not before the service allows it, and only before the next digest is due. */
function retryTime(waitMs: number, { attempts, nextDueAt }: OpenChannelDelivery, now: Date) {
  const failed = { attempts: attempts + 1, now, until: nextDueAt, askedWaitMs: waitMs };
  return nextAttemptAt(inBulk, failed);
}
