import "server-only";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Authors decide whether the generated summary of their paper is shown. */
export async function setSummaryHidden({
  paperId,
  userId,
  isHidden,
  now,
}: {
  paperId: string;
  userId: string;
  isHidden: boolean;
  now: Date;
}): Promise<void> {
  const { count } = await db.paper.updateMany({
    where: { id: paperId, hiddenAt: null, authors: { some: { userId } } },
    data: { summaryHiddenAt: isHidden ? now : null },
  });
  if (count === 0)
    throw new AppError("forbidden", "Only authors who have claimed this paper can do this.");
}
