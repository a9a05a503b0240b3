import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/generated/prisma/client";

let made = 0;

/** Somebody who confirmed, gets a daily digest at 08:00 UTC, and is due on 9 December 2025. */
export function createSubscriber(given: Partial<Prisma.SubscriberUncheckedCreateInput> = {}) {
  made += 1;
  return db.subscriber.create({
    data: {
      email: `subscriber-${made}@example.org`,
      status: "active",
      frequency: "daily",
      timeZone: "UTC",
      hour: 8,
      dueAt: new Date("2025-12-09T08:00:00Z"),
      confirmedAt: new Date("2025-12-08T12:00:00Z"),
      ...given,
    },
  });
}
