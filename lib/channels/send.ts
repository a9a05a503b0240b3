import "server-only";
/** Owns a sending run to the channels: all that are due, at once, each once in a period. */
import type { Channel } from "@/lib/platform/env/channels";
import {
  claimChannelRetries,
  claimDueChannels,
  closeStaleChannelDeliveries,
  knowChannels,
  type OpenChannelDelivery,
} from "@/lib/channels/claim";
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
  const { url, body } = requestFor(delivery.channel, papers);
  const answer = await postWebhook(url, body, patienceMs);
  if (answer.status === "sent") return { ...settled, status: "sent", sentAt: now };
  const { error } = answer;
  const retryAt = answer.status === "retry" ? retryTime(answer.waitMs, delivery, now) : null;
  return { ...settled, status: retryAt ? "retrying" : "failed", nextAttemptAt: retryAt, error };
}

/** Telegram takes the chat's id in the body; Discord says whether a message was kept only when asked. */
function requestFor({ service, frequency, url: address }: Channel, papers: DigestPaper[]) {
  const url = new URL(address);
  const message = composeMessage(service, frequency, papers);
  if (service === "discord") url.searchParams.set("wait", "true");
  if (service !== "telegram") return { url, body: message };
  const body = { ...Object.fromEntries(url.searchParams), ...message };
  url.search = "";
  return { url, body };
}

/** Not before the service allows it, and only before the next digest is due. */
function retryTime(waitMs: number, { attempts, nextDueAt }: OpenChannelDelivery, now: Date) {
  const failed = { attempts: attempts + 1, now, until: nextDueAt, askedWaitMs: waitMs };
  return nextAttemptAt(inBulk, failed);
}
