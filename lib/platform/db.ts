import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/platform/env/env";
import { PrismaClient } from "@/lib/generated/prisma/client";

const shared = globalThis as typeof globalThis & { prisma?: PrismaClient };

/** The one Prisma client. It connects at its first query, so a build needs no database. */
export const db = (shared.prisma ??= new PrismaClient({
  adapter: new PrismaPg({
    connectionString: env.DATABASE_URL ?? "",
    max: env.DATABASE_POOL_SIZE,
    // A database that says nothing more is given up, and not waited for until a restart.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  }),
}));
