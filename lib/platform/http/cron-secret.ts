import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";

/** Refuses unless the request carries CRON_SECRET; refuses everybody when none is configured. */
export function requireCronSecret(request: Request): void {
  const given = request.headers.get("authorization")?.replace(/^Bearer +/i, "") ?? "";
  if (!isSameSecret(given, env.CRON_SECRET))
    throw new AppError("unauthenticated", "This needs the cron secret.");
}

/** Compared in a time that tells nothing about either text. */
export function isSameSecret(given: string, secret: string | undefined): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return (
    timingSafeEqual(digest(given), digest(secret ?? "")) && secret !== undefined && secret !== ""
  );
}
