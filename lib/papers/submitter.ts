import type { Prisma } from "@/lib/generated/prisma/client";

/** Who put a paper on a feed day, here or on the site that an import comes from. */
export const submitterSelect = {
  submitter: { select: { name: true, handle: true, hiddenAt: true } },
  outsideSubmitter: { select: { name: true } },
} satisfies Prisma.PlacementSelect;

type SubmitterRow = Prisma.PlacementGetPayload<{ select: typeof submitterSelect }>;

/** The name to show, and the handle that leads to their page here; a hidden account has neither. */
export function toSubmitter({ submitter, outsideSubmitter }: SubmitterRow) {
  const shown = submitter?.hiddenAt === null ? submitter : null;
  return {
    submittedBy: shown?.name ?? shown?.handle ?? outsideSubmitter?.name ?? null,
    submitterHandle: shown?.handle ?? null,
  };
}
