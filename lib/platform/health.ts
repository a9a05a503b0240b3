import "server-only";
/** Owns the answer to "can this server work?". */
import { setTimeout as pause } from "node:timers/promises";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

const patienceMs = 2_000;

export async function isDatabaseReachable(): Promise<boolean> {
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(patienceMs, false)]);
}

/**
 * A fault that comes while the database does not answer is the database's: it is logged, and told as
 * something to try again. Any other is a bug and goes its way.
 */
export async function blameDatabase(error: unknown): Promise<AppError> {
  if (isUnstorable(error))
    return new AppError("invalid", "This holds something that cannot be stored.", { cause: error });
  if (await isDatabaseReachable()) throw error;
  const told = "The database does not answer. Try again in a moment.";
  log.error(told, error);
  return new AppError("unavailable", told, { cause: error, retryAfterSeconds: 10 });
}

/** What PostgreSQL has no form for: a null character, an id that is none, a number or date out of range. */
const unstorable = new Set(["22021", "22P02", "22003", "22007", "22008", "22P05"]);

function isUnstorable(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { meta = {} } = error;
  return [...JSON.stringify(meta).matchAll(/"(?:original)?code":"(\w{5})"/gi)].some(([, code]) =>
    unstorable.has(code ?? ""),
  );
}
