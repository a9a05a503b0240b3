import "server-only";
/** Owns what the operator sees of the channels: names and states, never an address. */
import type { Channel } from "@/lib/platform/env/channels";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import type { Prisma } from "@/lib/generated/prisma/client";

const lastSelect = {
  period: true,
  status: true,
  attempts: true,
  error: true,
  nextAttemptAt: true,
} satisfies Prisma.ChannelDeliverySelect;

export type ChannelReport = Pick<Channel, "name" | "service" | "frequency"> & {
  dueAt: Date | null;
  last: Prisma.ChannelDeliveryGetPayload<{ select: typeof lastSelect }> | null;
};

export async function listChannelReports(): Promise<ChannelReport[]> {
  const known = await db.channel.findMany({
    where: { name: { in: env.DIGEST_CHANNELS.map(({ name }) => name) } },
    select: {
      name: true,
      dueAt: true,
      deliveries: { orderBy: { createdAt: "desc" }, take: 1, select: lastSelect },
    },
  });
  return env.DIGEST_CHANNELS.map(({ name, service, frequency }) => {
    const channel = known.find((row) => row.name === name);
    return {
      name,
      service,
      frequency,
      dueAt: channel?.dueAt ?? null,
      last: channel?.deliveries[0] ?? null,
    };
  });
}
