import "server-only";
/** Owns a curator's no, which holds for all curators until one of them takes it back, and their notes. */
import { z } from "zod";
import { logCurating } from "@/lib/candidates/log";
import { takeTurn } from "@/lib/candidates/placing";
import { declined, tellSubmitters } from "@/lib/candidates/telling-submitters";
import { requireNewPaper } from "@/lib/papers/submission-rules";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

type Act = { paperId: string; curatorId: string; now: Date };

export const noteSchema = z.string().trim().max(500, "Keep a note under 500 characters.");

export async function dismissCandidate({ paperId, curatorId, now }: Act): Promise<void> {
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    await requireNewPaper(transaction, paperId);
    const count = await transaction.$executeRaw`
      insert into candidate (paper_id, dismissed_at, dismissed_by_id)
      values (${paperId}, ${now}, ${curatorId}::uuid)
      on conflict (paper_id) do update
        set dismissed_at = excluded.dismissed_at, dismissed_by_id = excluded.dismissed_by_id
        where candidate.dismissed_at is null`;
    if (count === 0) throw new AppError("conflict", "This paper is dismissed already.");
    await tellSubmitters(transaction, { paperId, status: "refused", text: `${declined}.`, now });
    await logCurating(transaction, { verb: "dismissed", paperId, curatorId, day: null });
  });
}

export async function restoreCandidate({ paperId, curatorId }: Omit<Act, "now">): Promise<void> {
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    const { count } = await transaction.candidate.updateMany({
      where: { paperId, dismissedAt: { not: null } },
      data: { dismissedAt: null, dismissedById: null },
    });
    if (count === 0) throw new AppError("conflict", "This paper isn't dismissed.");
    await logCurating(transaction, { verb: "restored", paperId, curatorId, day: null });
  });
}

/** One note a paper, for all curators; an empty one takes it away. */
export async function noteCandidate(given: {
  paperId: string;
  note: string;
  curatorId: string;
}): Promise<void> {
  const { paperId, note, curatorId } = given;
  const text = note || null;
  const by = text && curatorId;
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    const noted = { note: text, notedById: by };
    await transaction.candidate.upsert({
      where: { paperId },
      create: { paperId, ...noted },
      update: noted,
    });
  });
}

export function listDismissed(limit: number) {
  return db.candidate.findMany({
    where: { dismissedAt: { not: null }, paper: { hiddenAt: null } },
    orderBy: { dismissedAt: "desc" },
    take: limit,
    select: {
      paperId: true,
      dismissedAt: true,
      paper: { select: { title: true } },
      dismissedBy: { select: { name: true, handle: true } },
    },
  });
}

export type DismissedPaper = Awaited<ReturnType<typeof listDismissed>>[number];
