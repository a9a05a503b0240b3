import "server-only";
/** Owns which organisation a typed name means. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Those that have the name that stands in addresses or the one that people read, in whatever case. */
export async function listOrganizationIds(
  client: Prisma.TransactionClient,
  name: string,
): Promise<number[]> {
  const rows = await client.$queryRaw<{ id: number }[]>`
    SELECT id FROM organization
    WHERE lower(slug) = lower(${name}) OR lower(name) = lower(${name}) ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** Found by its name or its handle, whatever the case; a new one is made. */
export async function organizationNamed(
  transaction: Prisma.TransactionClient,
  name: string,
): Promise<number> {
  const [known] = await listOrganizationIds(transaction, name);
  if (known !== undefined) return known;
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
