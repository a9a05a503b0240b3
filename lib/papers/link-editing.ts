import "server-only";
/** Owns what a paper's people may change: its project page, its code and its organisation. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { givenHere } from "@/lib/papers/dated-values";
import { organizationNamed } from "@/lib/papers/organizations";
import { cleanText } from "@/lib/text/tex/clean-text";
import { logModeration } from "@/lib/moderation/log";
import type { Role } from "@/lib/generated/prisma/enums";
import { isModerator } from "@/lib/roles/roles";

const optionalUrl = (pattern: RegExp, message: string) =>
  z
    .string()
    .trim()
    .max(500)
    .refine((url) => url === "" || (URL.canParse(url) && pattern.test(url)), message)
    .transform((url) => url || null);

export const paperLinksSchema = z.object({
  projectPage: optionalUrl(/^https?:\/\//, "The project page must be a web link."),
  githubRepo: optionalUrl(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/,
    "The code must be a link like https://github.com/owner/name.",
  ),
  organization: z
    .string()
    .trim()
    .max(100, "Keep the organization's name under 100 characters.")
    .transform((name) => cleanText(name) || null)
    .default(null),
});

type Edited = z.infer<typeof paperLinksSchema> & {
  paperId: string;
  editor: { id: string; role: Role };
};

/** Its claimed authors, its submitter and moderators. */
export async function editPaperLinks({
  paperId,
  editor,
  projectPage,
  githubRepo,
  organization,
}: Edited): Promise<void> {
  const ofTheirs = {
    OR: [
      { authors: { some: { userId: editor.id } } },
      { placements: { some: { submitterId: editor.id } } },
    ],
  };
  const where = { id: paperId, hiddenAt: null, ...(!isModerator(editor) && ofTheirs) };
  await db.$transaction(async (transaction) => {
    const before = await transaction.paper.findFirst({ where, select: editedSelect });
    if (!before)
      throw new AppError(
        "forbidden",
        "Only the paper's authors, its submitter and moderators can edit its links.",
      );
    const isNewRepo = before.githubRepo !== githubRepo;
    await transaction.paper.update({
      where: { id: paperId },
      data: {
        projectPage,
        githubRepo,
        organizationId:
          organization === null ? null : await organizationNamed(transaction, organization),
        ...(isNewRepo && {
          githubStars: null,
          githubStarsCheckedAt: null,
          githubRepoAddedBy: "user",
        }),
      },
    });
    await keepFromImports(transaction, paperId, isNewRepo);
    if (isModerator(editor))
      await logModeration(transaction, "edit links of", {
        moderatorId: editor.id,
        subjectKind: "paper",
        subjectId: paperId,
        reason: null,
        detail: { before },
      });
  });
}

const editedSelect = {
  projectPage: true,
  githubRepo: true,
  organization: { select: { name: true } },
} as const;

/** Whatever an import names later, these stand. */
function keepFromImports(
  transaction: Prisma.TransactionClient,
  paperId: string,
  isNewRepo: boolean,
) {
  const fields = [
    "projectPage",
    "repository",
    "organization",
    ...(isNewRepo ? ["githubStars"] : []),
  ];
  const marks = JSON.stringify(Object.fromEntries(fields.map((field) => [field, givenHere])));
  return transaction.$executeRaw`
    update paper set outside_field_days = outside_field_days || ${marks}::jsonb where id = ${paperId}`;
}
