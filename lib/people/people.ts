import "server-only";
/** Owns a person's page: somebody with an account, or somebody an import named. */
import { anyCase } from "@/lib/platform/any-case";
import { type Day, dateToDay, dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";

const pageLength = 50;
const visible = { hiddenAt: null };
const paperSelect = { id: true, title: true, upvoteCount: true } as const;

export type PersonPaper = { id: string; title: string; upvoteCount: number; day: Day | null };

export async function getPerson(handle: string, now: Date) {
  return (await getMember(handle, now)) ?? (await getOutsidePerson(handle, now));
}

/** Whether there is such a page. */
export async function hasPerson(handle: string): Promise<boolean> {
  const named = { handle: anyCase(handle) };
  const [members, outside] = await Promise.all([
    db.user.count({ where: { ...named, ...visible } }),
    db.outsidePerson.count({ where: named }),
  ]);
  return members + outside > 0;
}

/** The account that a handle belongs to. */
export async function getMemberId(handle: string): Promise<string | null> {
  const user = await db.user.findFirst({
    where: { handle: anyCase(handle), ...visible },
    select: { id: true },
  });
  return user?.id ?? null;
}

export type Person = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

async function getMember(handle: string, now: Date) {
  const user = await db.user.findFirst({
    where: { handle: anyCase(handle), ...visible },
    select: {
      id: true,
      handle: true,
      name: true,
      orcid: true,
      role: true,
      hidesUpvotes: true,
      createdAt: true,
      accounts: { where: { provider: "orcid" }, select: { providerAccountId: true } },
    },
  });
  if (!user?.handle) return null;
  const { id, hidesUpvotes, accounts, ...shown } = user;
  const [submitted, upvoted, commented] = await Promise.all([
    listSubmitted({ submitterId: id }, now),
    hidesUpvotes ? null : listUpvoted(id),
    listCommented({ userId: id }),
  ]);
  const isOrcidVerified = accounts.some(
    ({ providerAccountId }) => providerAccountId === user.orcid,
  );
  return {
    ...shown,
    id,
    isOrcidVerified,
    handle: user.handle,
    isMember: true as const,
    submitted,
    upvoted,
    commented,
  };
}

async function getOutsidePerson(handle: string, now: Date) {
  const person = await db.outsidePerson.findFirst({
    where: { handle: anyCase(handle) },
    select: { handle: true, name: true },
  });
  if (!person) return null;
  const [submitted, commented] = await Promise.all([
    listSubmitted({ outsideSubmitterHandle: person.handle }, now),
    listCommented({ outsidePersonHandle: person.handle }),
  ]);
  return { ...person, isMember: false as const, submitted, upvoted: null, commented };
}

async function listSubmitted(by: Prisma.PlacementWhereInput, now: Date): Promise<PersonPaper[]> {
  const placements = await db.placement.findMany({
    where: { ...by, paper: visible, day: { lte: dayToDate(feedToday(now)) } },
    orderBy: [{ day: "desc" }, { position: "asc" }],
    take: pageLength,
    select: { day: true, paper: { select: paperSelect } },
  });
  return placements.map(({ day, paper }) => ({ ...paper, day: dateToDay(day) }));
}

async function listUpvoted(userId: string): Promise<PersonPaper[]> {
  const upvotes = await db.upvote.findMany({
    where: { userId, paper: visible },
    orderBy: { createdAt: "desc" },
    take: pageLength,
    select: { paper: { select: paperSelect } },
  });
  return upvotes.map(({ paper }) => ({ ...paper, day: null }));
}

async function listCommented(by: Prisma.CommentWhereInput): Promise<PersonPaper[]> {
  const papers = await db.paper.findMany({
    where: { ...visible, comments: { some: { ...by, ...visible, deletedAt: null } } },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: pageLength,
    select: paperSelect,
  });
  return papers.map((paper) => ({ ...paper, day: null }));
}
