import { randomUUID } from "node:crypto";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";

/** Three senders of two thousand mails, killed ten times: who got none, and how many came twice. */
export async function bench() {
  const postgres = await startBenchPostgres();
  process.env.DATABASE_URL = postgres.url("postgres");
  process.env.AUTH_SECRET = randomUUID();
  // It reads the environment when it is loaded, and only now that is complete.
  const { sendWhileKilled } = await import("@/tests/support/killed-senders");
  const account = await sendWhileKilled({ subscribers: 2_000, kills: 10 });
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await postgres.stop();
  return account;
}
