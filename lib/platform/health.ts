import "server-only";
/** Owns the answer to "can this server work?". */
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/platform/db";

const patienceMs = 2_000;

export async function isDatabaseReachable(): Promise<boolean> {
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(patienceMs, false)]);
}
