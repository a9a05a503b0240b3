import "server-only";
/** Owns what proves a claim without a moderator: a verified ORCID iD, or a mail address at work. */
import { env } from "@/lib/platform/env/env";
import type { Prisma } from "@/lib/generated/prisma/client";

type Claimed = { paperId: string; userId: string; name: string; orcid: string | null };

/** In words for the claim; null when a moderator must look, as after a claim that was undone. */
export async function findProof(
  transaction: Prisma.TransactionClient,
  { paperId, userId, name, orcid }: Claimed,
): Promise<string | null> {
  const rejected = await transaction.authorClaim.count({
    where: { paperId, userId, status: "rejected" },
  });
  if (rejected > 0) return null;
  const user = await transaction.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      emailVerified: true,
      accounts: { where: { provider: "orcid" }, select: { providerAccountId: true } },
    },
  });
  if (orcid && user.accounts.some(({ providerAccountId }) => providerAccountId === orcid))
    return `ORCID iD ${orcid}, verified`;
  if (user.emailVerified && isAuthorsAddress(user.email, name, env.CLAIM_MAIL_DOMAINS))
    return `Email address at ${domainOf(user.email)}, verified`;
  return null;
}

/**
 * An address at one of the domains, or below it, whose part before the @ has the author's family
 * name in it: whoever gives out the addresses there has checked that name.
 */
function isAuthorsAddress(email: string, authorName: string, domains: string[]): boolean {
  const domain = domainOf(email);
  const family = foldName(authorName.trim().split(/\s+/).at(-1) ?? "");
  return (
    domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`)) &&
    family.length > 1 &&
    // What follows a plus is the owner's own choice.
    email
      .replace(/[+@].*$/, "")
      .split(/[._-]/)
      .some((part) => foldName(part) === family)
  );
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}]+/gu, "")
    .toLowerCase();
}
