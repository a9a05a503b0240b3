import "server-only";
/** Owns what a client is told of a fault that nobody foresaw: that it happened, and under which id it is in the log. */
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { AppError } from "@/lib/platform/errors";
import { isDatabaseReachable } from "@/lib/platform/health";
import { log } from "@/lib/platform/log";

/** A refusal stays as it is; of anything else only the log gets the words. */
export async function toRefusal(error: unknown): Promise<AppError> {
  if (error instanceof AppError) return error;
  unstable_rethrow(error); // Next's own way of leaving a handler
  if (!(await isDatabaseReachable())) return databaseGone(error);
  const id = randomUUID();
  log.error(`Fault ${id}`, error);
  return new AppError(
    "unavailable",
    `Something went wrong here, and it is our fault. It is in the log as ${id}.`,
    { cause: error },
  );
}

function databaseGone(error: unknown): AppError {
  const told = "The database does not answer. Try again in a moment.";
  log.error(told, error);
  return new AppError("unavailable", told, { cause: error, retryAfterSeconds: 10 });
}
