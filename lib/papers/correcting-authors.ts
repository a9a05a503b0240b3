import "server-only";
/** Owns a moderator's correction of a list of authors. */
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AuthorModel } from "@/lib/generated/prisma/models/Author";
import { foldName } from "@/lib/text/author-names";

/**
 * Puts the names in this order. Who is named as before, but for accents, dots and spaces, keeps the
 * claim and whatever else hangs on the name; the hidden ones, whom no page shows, stay at the end.
 * Returns the names as they were, null when there was nothing to do.
 */
export async function replaceAuthors(
  transaction: Prisma.TransactionClient,
  paperId: string,
  names: string[],
): Promise<string[] | null> {
  const all = await transaction.author.findMany({
    where: { paperId },
    orderBy: { position: "asc" },
  });
  const known = all.filter(({ hiddenAt }) => hiddenAt === null);
  if (known.length === names.length && known.every(({ name }, at) => name === names[at]))
    return null;
  if (names.length === 0) throw new AppError("invalid", "Enter at least one author.");
  const named = matchNames(known, names);
  const kept = new Set(named.map(({ was }) => was));
  const lost = known.find((author) => author.userId && !kept.has(author));
  if (lost)
    throw new AppError("conflict", `${lost.name} is claimed by an account. Undo the claim first.`);
  const hidden = all.filter(({ hiddenAt }) => hiddenAt !== null);
  const authors = [...named, ...hidden.map((was) => ({ name: was.name, was }))];
  await transaction.author.deleteMany({ where: { paperId } });
  await transaction.author.createMany({
    data: authors.map(({ name, was }, position) => ({ ...was, paperId, name, position })),
  });
  await transaction.paper.update({
    where: { id: paperId },
    data: { authorCount: authors.length },
  });
  await moveClaims(transaction, paperId, authors);
  return known.map(({ name }) => name);
}

type Named = { name: string; was: AuthorModel | undefined };

/** Each known author is matched once, in order: two of the same name stay two. */
function matchNames(known: AuthorModel[], names: string[]): Named[] {
  const left = new Map<string, AuthorModel[]>();
  for (const author of known) {
    const same = left.get(foldName(author.name)) ?? [];
    left.set(foldName(author.name), [...same, author]);
  }
  return names.map((name) => ({ name, was: left.get(foldName(name))?.shift() }));
}

/** A claim names a place in the list and who stood there. */
async function moveClaims(
  transaction: Prisma.TransactionClient,
  paperId: string,
  authors: Named[],
): Promise<void> {
  const claims = await transaction.authorClaim.findMany({
    where: { paperId, status: { in: ["pending", "accepted"] } },
    select: { id: true, position: true, name: true },
  });
  for (const { id, ...claim } of claims) {
    const position = authors.findIndex(
      ({ was }) => was?.position === claim.position && was.name === claim.name,
    );
    const author = authors[position];
    if (author)
      await transaction.authorClaim.update({
        where: { id },
        data: { position, name: author.name },
      });
  }
}
