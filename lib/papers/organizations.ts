import "server-only";
/** Owns which organisation a typed name means. */
import { randomUUID } from "node:crypto";
import { anyCase } from "@/lib/platform/any-case";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Found by its name or its handle, whatever the case; a new one is made. */
export async function organizationNamed(
  transaction: Prisma.TransactionClient,
  name: string,
): Promise<number> {
  const same = anyCase(name);
  const known = await transaction.organization.findFirst({
    where: { OR: [{ slug: same }, { name: same }] },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (known) return known.id;
  const { id } = await transaction.organization.create({
    data: { slug: await freeSlug(transaction, name), name },
    select: { id: true },
  });
  return id;
}

async function freeSlug(transaction: Prisma.TransactionClient, name: string): Promise<string> {
  const slug = name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const isTaken = (await transaction.organization.count({ where: { slug } })) > 0;
  return slug && !isTaken ? slug : `${slug || "organization"}-${randomUUID().slice(0, 8)}`;
}
