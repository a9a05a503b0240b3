import "server-only";
/** Owns papers that no source knows: a moderator enters them. */
import { z } from "zod";
import { dayToDate, parseDay } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { logModeration } from "@/lib/moderation/log";
import { newPaperId } from "@/lib/addresses/paper-ids";
import { typedPaper } from "@/lib/papers/typed-paper";

export const handEntrySchema = z.object({
  ...typedPaper,
  authors: typedPaper.authors.refine(
    (names) => names.length > 0,
    "Enter at least one author, one per line.",
  ),
  publishedOn: z.string().transform((text, context) => {
    const day = parseDay(text);
    if (day) return dayToDate(day);
    context.addIssue("Enter the day it was published.");
    return z.NEVER;
  }),
  url: z
    .url({ protocol: /^https?$/, error: "Enter a link that starts with http or https." })
    .max(500),
});

type Entry = z.infer<typeof handEntrySchema> & { moderatorId: string };

/** The new paper's id; it stands on no feed day yet. */
export async function enterPaper(entry: Entry): Promise<string> {
  const { title, abstract, authors, publishedOn, url, moderatorId } = entry;
  const id = newPaperId();
  await db.$transaction(async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${url}, 0))`;
    if ((await transaction.paper.count({ where: { sourceUrl: url } })) > 0)
      throw new AppError("conflict", "A paper with this link is already here.");
    await transaction.paper.create({
      data: {
        id,
        source: "manual",
        sourceUrl: url,
        textSource: "moderator",
        title,
        abstract,
        publishedAt: publishedOn,
        authorCount: authors.length,
      },
    });
    await transaction.author.createMany({
      data: authors.map((name, position) => ({ paperId: id, position, name })),
    });
    await logModeration(transaction, "enter", {
      moderatorId,
      subjectKind: "paper",
      subjectId: id,
      reason: null,
      detail: { title, url },
    });
  });
  return id;
}
