import "server-only";
/**
 * Owns which row of a list of authors a claim means. Whoever changes the list or a claim on it locks
 * the person, then the paper, then its authors, then the claims: imports and corrections hold the
 * paper as well, so that none writes back a list that another has changed since.
 */
import type { Prisma } from "@/lib/generated/prisma/client";
import { isSameName } from "@/lib/text/author-names";

export async function lockPaper(
  transaction: Prisma.TransactionClient,
  paperId: string,
): Promise<void> {
  await transaction.$queryRaw`select id from paper where id = ${paperId} for no key update`;
}

type Named = { position: number; name: string };

/** The name at its place, or where a new list has moved it; a spelling with other accents is the same name. */
export function findNamed<Author extends Named>(
  authors: Author[],
  { position, name }: Named,
): Author | undefined {
  const same = authors.filter((author) => isSameName(author.name, name));
  return same.find((author) => author.position === position) ?? same[0];
}
