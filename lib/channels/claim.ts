import "server-only";
/**
 * Owns which channels get a digest now, by the same rule as subscribers: one row for each channel and
 * period, written before anything is sent. A chat service has no Message-ID by which it would know a
 * second try, so what is in doubt (a crash, or no answer) is not sent again: it counts as failed, and
 * its papers come with the next digest.
 */
import type { Channel } from "@/lib/platform/env/channels";
import { db } from "@/lib/platform/db";
import type { DigestPaper } from "@/lib/digests/papers";
import { type News, withoutRead } from "@/lib/digests/plan";
import { nextDueAt, periodOf } from "@/lib/time/due-times";
import { env } from "@/lib/platform/env/env";
import { abandonedAt, inBulk } from "@/lib/platform/retries";
import type { Prisma } from "@/lib/generated/prisma/client";

export type OpenChannelDelivery = {
  id: string;
  channel: Channel;
  paperIds: string[];
  attempts: number;
  nextDueAt: Date;
};

const names = env.DIGEST_CHANNELS.map(({ name }) => name);
const rhythmOf = ({ frequency }: Channel) => ({
  frequency,
  timeZone: env.FEED_TIME_ZONE,
  hour: env.DIGEST_CHANNEL_HOUR,
});
const dueAfter = (channel: Channel, now: Date) =>
  nextDueAt(rhythmOf(channel), now, env.DIGEST_WEEKDAY);

/** Channels new to the list begin at their first hour from now. */
export async function knowChannels(now: Date): Promise<void> {
  await db.channel.createMany({
    data: env.DIGEST_CHANNELS.map((channel) => ({
      name: channel.name,
      dueAt: dueAfter(channel, now),
    })),
    skipDuplicates: true,
  });
}

/** Ends what a crash left in doubt, and tries that the next digest has overtaken. */
export async function closeStaleChannelDeliveries(now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE channel_delivery AS open SET status = 'failed', next_attempt_at = NULL, error = CASE open.status
      WHEN 'claimed' THEN 'The sender stopped midway: it is not known whether this arrived.'
      ELSE coalesce(open.error, 'Not sent before the next digest was due.') END
    FROM channel WHERE channel.name = open.channel_name
      AND ((open.status = 'claimed' AND open.claimed_at <= ${abandonedAt(inBulk, now)})
        OR (open.status = 'retrying' AND channel.due_at <= ${now}))`;
}

/** Those that wait for another try. */
export async function claimChannelRetries(now: Date): Promise<OpenChannelDelivery[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE channel_delivery SET status = 'claimed', claimed_at = ${now}
    WHERE id IN (
      SELECT id FROM channel_delivery
      WHERE status = 'retrying' AND next_attempt_at <= ${now} AND channel_name = ANY(${names})
      FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const open = await db.channelDelivery.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: {
      id: true,
      channelName: true,
      paperIds: true,
      attempts: true,
      channel: { select: { dueAt: true } },
    },
  });
  return open.flatMap(({ channelName, channel: { dueAt }, ...delivery }) =>
    configured(channelName).map((channel) => ({ ...delivery, channel, nextDueAt: dueAt })),
  );
}

/** Those whose hour has come; channels another sender is claiming are skipped. */
export function claimDueChannels(
  now: Date,
  news: News,
): Promise<{ due: number; claimed: OpenChannelDelivery[] }> {
  return db.$transaction(
    async (transaction) => {
      const rows = await transaction.$queryRaw<{ name: string; dueAt: Date }[]>`
        SELECT name, due_at AS "dueAt" FROM channel
        WHERE name = ANY(${names}) AND due_at <= ${now} ORDER BY name FOR UPDATE SKIP LOCKED`;
      const claimed: OpenChannelDelivery[] = [];
      for (const { name, dueAt } of rows) {
        for (const channel of configured(name)) {
          const period = periodOf(rhythmOf(channel), dueAt);
          const due = { channel, period, now, papers: news[channel.frequency] };
          claimed.push(...(await claimChannel(transaction, due)));
        }
      }
      return { due: rows.length, claimed };
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}

type Due = { channel: Channel; period: string; now: Date; papers: DigestPaper[] };

async function claimChannel(
  transaction: Prisma.TransactionClient,
  { channel, period, now, papers }: Due,
): Promise<OpenChannelDelivery[]> {
  const channelName = channel.name;
  const dueAt = dueAfter(channel, now);
  await transaction.channel.update({ where: { name: channelName }, data: { dueAt } });
  const read = await transaction.channelDelivery.findMany({
    where: {
      channelName,
      status: { in: ["claimed", "retrying", "sent"] },
      paperIds: { hasSome: papers.map(({ id }) => id) },
    },
    select: { paperIds: true },
  });
  const paperIds = withoutRead(
    papers,
    read.map((delivery) => delivery.paperIds),
  );
  if (paperIds.length === 0) return [];
  const made = await transaction.channelDelivery.createManyAndReturn({
    data: [{ channelName, period, paperIds, claimedAt: now }],
    skipDuplicates: true,
    select: { id: true, paperIds: true, attempts: true },
  });
  return made.map((delivery) => ({ ...delivery, channel, nextDueAt: dueAt }));
}

const configured = (name: string) => env.DIGEST_CHANNELS.filter((channel) => channel.name === name);
