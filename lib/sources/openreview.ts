import "server-only";
/** The door to OpenReview: the public metadata behind a forum. */
import { z } from "zod";
import { env } from "@/lib/platform/env/env";
import { cleanText } from "@/lib/text/tex/clean-text";
import { askOutside, readAnswer, refusedBy } from "@/lib/sources/ask-outside";

export type OpenReviewPaper = {
  url: string;
  title: string;
  abstract: string;
  authors: string[];
  publishedAt: Date | null;
};

/** The newer of its APIs wraps each value. */
const valueOf = <Value>(schema: z.ZodType<Value>) =>
  z.union([schema, z.object({ value: schema }).transform((wrapped) => wrapped.value as Value)]);
const instant = z.number().optional();
const answerSchema = z.object({
  notes: z
    .array(
      z.object({
        content: z.object({
          title: valueOf(z.string()),
          abstract: valueOf(z.string()).optional(),
          authors: valueOf(z.array(z.string())).optional(),
        }),
        pdate: instant,
        odate: instant,
        cdate: instant,
      }),
    )
    .max(1),
});

const closed = [400, 403, 404];

export function openReviewUrl(id: string): string {
  return `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
}

const service = "OpenReview";

/** The paper; null when OpenReview has none of this id that everyone may read. */
export async function fetchOpenReviewPaper(
  id: string,
  timeoutMs = 15_000,
): Promise<OpenReviewPaper | null> {
  const url = `${env.OPENREVIEW_API_URL}/notes?${new URLSearchParams({ id })}`;
  const answer = await askOutside({ service, url, timeoutMs, largestBytes: 5_000_000 });
  if (closed.includes(answer.status)) return null;
  if (!answer.ok) throw await refusedBy(service, answer);
  return readAnswer(answer, service, (text) =>
    toPaper(id, answerSchema.parse(JSON.parse(text)).notes[0]),
  );
}

type Note = z.infer<typeof answerSchema>["notes"][number];

function toPaper(id: string, note: Note | undefined): OpenReviewPaper | null {
  const title = cleanText(note?.content.title ?? "");
  if (!note || !title) return null;
  const { content, pdate, odate, cdate } = note;
  const published = pdate ?? odate ?? cdate;
  return {
    url: openReviewUrl(id),
    title,
    abstract: cleanText(content.abstract ?? ""),
    authors: (content.authors ?? []).map(cleanText).filter(Boolean),
    publishedAt: published === undefined ? null : new Date(published),
  };
}
