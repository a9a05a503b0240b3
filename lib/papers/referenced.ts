import "server-only";
/** Finds the paper here that a reference names. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { parseReference, type Reference } from "@/lib/addresses/references";
import { openReviewUrl } from "@/lib/sources/openreview";

export async function findReferenced(reference: Reference) {
  const [found = null] = await db.$queryRaw<{ id: string; hiddenAt: Date | null }[]>`
    SELECT id, hidden_at AS "hiddenAt" FROM paper WHERE ${isNamed(reference)} ORDER BY created_at LIMIT 1`;
  return found;
}

/** The id of the paper that a text names and everyone may see; null when it is not here. */
export async function findNamedPaper(text: string): Promise<string | null> {
  const reference = parseReference(text);
  const paper = reference && (await findReferenced(reference));
  return paper && !paper.hiddenAt ? paper.id : null;
}

/** Publishers and arXiv write a DOI in letters of either case. */
function isNamed(reference: Reference): Prisma.Sql {
  if (reference.kind === "doi") return Prisma.sql`lower(doi) = ${reference.doi}`;
  if (reference.kind === "openreview")
    return Prisma.sql`source_url = ${openReviewUrl(reference.id)}`;
  return Prisma.sql`id = ${reference.id}`;
}
