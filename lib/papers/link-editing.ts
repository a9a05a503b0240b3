import "server-only";
/** Owns the links of a paper that its people may change: its project page and its code. */
import { z } from "zod";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/generated/prisma/enums";

const optionalUrl = (pattern: RegExp, message: string) =>
  z.string().trim().max(500).refine((url) => url === "" || (URL.canParse(url) && pattern.test(url)), message).transform((url) => url || null);

export const paperLinksSchema = z.object({
  projectPage: optionalUrl(/^https?:\/\//, "The project page needs a web address."),
  githubRepo: optionalUrl(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/, "The code needs an address like https://github.com/owner/name."),
});

type Edited = z.infer<typeof paperLinksSchema> & { paperId: string; editor: { id: string; role: Role } };

/** Its claimed authors, its submitter and moderators. */
export async function editPaperLinks({ paperId, editor, projectPage, githubRepo }: Edited): Promise<void> {
  const ofTheirs = { OR: [{ authors: { some: { userId: editor.id } } }, { placements: { some: { submitterId: editor.id } } }] };
  const where = { id: paperId, hiddenAt: null, ...(editor.role === "reader" && ofTheirs) };
  await db.$transaction(async (transaction) => {
    const before = await transaction.paper.findFirst({ where, select: { githubRepo: true } });
    if (!before) throw new AppError("forbidden", "Only the paper's authors, its submitter and moderators may change its links.");
    const isNewRepo = before.githubRepo !== githubRepo;
    await transaction.paper.update({
      where: { id: paperId },
      data: { projectPage, githubRepo, ...(isNewRepo && { githubStars: null, githubStarsCheckedAt: null, githubRepoAddedBy: "user" }) },
    });
  });
}

/** Authors decide whether the generated summary of their paper is shown. */
export async function setSummaryHidden({ paperId, userId, isHidden, now }: { paperId: string; userId: string; isHidden: boolean; now: Date }): Promise<void> {
  const { count } = await db.paper.updateMany({
    where: { id: paperId, hiddenAt: null, authors: { some: { userId } } },
    data: { summaryHiddenAt: isHidden ? now : null },
  });
  if (count === 0) throw new AppError("forbidden", "Only the paper's claimed authors may do this.");
}
