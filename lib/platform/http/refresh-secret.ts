import "server-only";
import { randomUUID } from "node:crypto";
import { isSameSecret } from "@/lib/platform/secrets";

const shared = globalThis as typeof globalThis & { refreshSecret?: string };

/** Lets a server process, and nobody else, ask itself to refresh its pages. Never leaves it. */
export const refreshSecret = (shared.refreshSecret ??= randomUUID());

export function isFromThisProcess(request: Request): boolean {
  const given = request.headers.get("authorization") ?? "";
  return isSameSecret(given, `Bearer ${refreshSecret}`);
}
