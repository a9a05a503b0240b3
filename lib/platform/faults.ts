import "server-only";
/** Owns what a client is told of a fault that nobody foresaw: that it happened, and under which id it is in the log. */
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { Prisma } from "@/lib/generated/prisma/client";
import { AppError } from "@/lib/platform/errors";
import { isDatabaseReachable } from "@/lib/platform/health";
import { log } from "@/lib/platform/log";

/** A refusal stays as it is; of anything else only the log gets the words. */
export async function toRefusal(error: unknown): Promise<AppError> {
  if (error instanceof AppError) return error;
  unstable_rethrow(error); // Next's own way of leaving a handler
  if (isUnstorable(error))
    return new AppError(
      "invalid",
      "This contains characters that can't be stored. Remove them and try again.",
      { cause: error },
    );
  if (!(await isDatabaseReachable())) return databaseGone(error);
  const id = randomUUID();
  log.error(`Fault ${id}`, error);
  return new AppError(
    "unavailable",
    `Something went wrong on our side. It's in the log as ${id}.`,
    { cause: error },
  );
}

function databaseGone(error: unknown): AppError {
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
