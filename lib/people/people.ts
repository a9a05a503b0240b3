import "server-only";
/** Owns a person's page: somebody with an account, or somebody an import named. */
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
  return (await getMemberId(handle)) !== null || (await findOutsideHandle(handle)) !== null;
}

/** The account that a handle belongs to, in whatever case. In SQL, as Prisma's way to ask reads every account. */
export async function getMemberId(handle: string): Promise<string | null> {
  const [user] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE lower(handle) = lower(${handle}) AND hidden_at IS NULL`;
  return user?.id ?? null;
}

/** Of people outside two may differ in their capitals alone. */
async function findOutsideHandle(handle: string): Promise<string | null> {
  const [person] = await db.$queryRaw<{ handle: string }[]>`
    SELECT handle FROM outside_person WHERE lower(handle) = lower(${handle})
    ORDER BY handle <> ${handle}, handle LIMIT 1`;
  return person?.handle ?? null;
}

export type Person = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

async function getMember(handle: string, now: Date) {
  const memberId = await getMemberId(handle);
  if (memberId === null) return null;
  const user = await db.user.findUnique({
    where: { id: memberId },
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
  const written = await findOutsideHandle(handle);
  const person =
    written !== null &&
    (await db.outsidePerson.findUnique({
      where: { handle: written },
      select: { handle: true, name: true },
    }));
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

/** Of whoever writes much only the newest comments are looked at. */
async function listCommented(by: Prisma.CommentWhereInput): Promise<PersonPaper[]> {
  const comments = await db.comment.findMany({
    where: { ...by, ...visible, deletedAt: null, paper: visible },
    orderBy: { createdAt: "desc" },
    take: 10 * pageLength,
    select: { paperId: true },
  });
  const ids = [...new Set(comments.map(({ paperId }) => paperId))].slice(0, pageLength);
  const papers = await db.paper.findMany({ where: { id: { in: ids } }, select: paperSelect });
  const found = new Map(papers.map((paper) => [paper.id, paper]));
  return ids.flatMap((id) => {
    const paper = found.get(id);
    return paper ? [{ ...paper, day: null }] : [];
  });
}
