import { db } from "@/lib/platform/db";
import { dayToDate, parseDay } from "@/lib/time/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import { hashSecret, newSecret } from "@/lib/platform/secrets";

let made = 0;

/** A day that certainly exists. */
export function day(text: string) {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}

/** A paper with a new arXiv id, unless told otherwise. */
export function createPaper(given: Partial<Prisma.PaperUncheckedCreateInput> = {}) {
  made += 1;
  return db.paper.create({
    data: {
      id: `2501.${String(made).padStart(5, "0")}`,
      textSource: "arxiv",
      title: `Paper ${made}`,
      abstract: `What paper ${made} is about.`,
      authorCount: 0,
      publishedAt: new Date("2025-01-02T00:00:00Z"),
      ...given,
    },
  });
}

/** Puts a paper, by default a new one, on a feed day. */
export async function placePaper(
  on: string,
  given: Partial<Prisma.PlacementUncheckedCreateInput> & {
    paper?: Partial<Prisma.PaperUncheckedCreateInput>;
  } = {},
) {
  const { paper: paperFields, ...placement } = given;
  const paperId = placement.paperId ?? (await createPaper(paperFields)).id;
  return db.placement.create({
    data: { day: dayToDate(day(on)), position: made, ...placement, paperId },
  });
}

export function createUser(given: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  made += 1;
  return db.user.create({
    data: {
      email: `reader-${made}@example.org`,
      emailVerified: new Date("2025-01-01T00:00:00Z"),
      handle: `reader-${made}`,
      name: `Reader ${made}`,
      createdAt: new Date("2025-01-01T00:00:00Z"),
      ...given,
    },
  });
}

/** A sign-in link as its mail would carry it; returns the secret in it. */
export async function createSignInLink(
  given: Partial<Prisma.VerificationTokenUncheckedCreateInput> = {},
): Promise<string> {
  const secret = newSecret();
  await db.verificationToken.create({
    data: {
      identifier: "ann@example.org",
      token: hashSecret(secret),
      expires: new Date(Date.now() + 600_000),
      ...given,
    },
  });
  return secret;
}
