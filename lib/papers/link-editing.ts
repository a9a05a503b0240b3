import "server-only";
/** Owns what a paper's people may change: its project page, its code and its organisation. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { anyCase } from "@/lib/platform/any-case";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { givenHere } from "@/lib/papers/dated-values";
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
  projectPage: optionalUrl(/^https?:\/\//, "The project page needs a web address."),
  githubRepo: optionalUrl(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/,
    "The code needs an address like https://github.com/owner/name.",
  ),
  organization: z
    .string()
    .trim()
    .max(100, "The organisation's name has at most 100 characters.")
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
        "Only the paper's authors, its submitter and moderators may change its links.",
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

/** Found by its name or its handle, whatever the case; a new one is made. */
async function organizationNamed(
  transaction: Prisma.TransactionClient,
  name: string,
): Promise<number> {
  const same = anyCase(name);
  const known = await transaction.organization.findFirst({
    where: { OR: [{ slug: same }, { name: same }] },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (known) return known.id;
  const { id } = await transaction.organization.create({
    data: { slug: await freeSlug(transaction, name), name },
    select: { id: true },
  });
  return id;
}

async function freeSlug(transaction: Prisma.TransactionClient, name: string): Promise<string> {
  const slug = name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const isTaken = (await transaction.organization.count({ where: { slug } })) > 0;
  return slug && !isTaken ? slug : `${slug || "organization"}-${randomUUID().slice(0, 8)}`;
}

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
  if (count === 0) throw new AppError("forbidden", "Only the paper's claimed authors may do this.");
}
