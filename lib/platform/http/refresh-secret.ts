import "server-only";
import { randomUUID } from "node:crypto";

const shared = globalThis as typeof globalThis & { refreshSecret?: string };

/** Lets a server process, and nobody else, ask itself to refresh its pages. Never leaves it. */
export const refreshSecret = (shared.refreshSecret ??= randomUUID());
