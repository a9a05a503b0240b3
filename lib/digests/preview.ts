import "server-only";
/** Owns showing a digest without sending it to anybody who subscribed. */
import { type PlannedDigest, listDueDigests } from "@/lib/digests/plan";
import { type DigestContent, digestContent } from "@/lib/digests/content";
import { countWaiting } from "@/lib/digests/open-deliveries";
import { type DigestPaper, listDayNews, listEditionPapers, listNews } from "@/lib/digests/papers";
import { drawDigest } from "@/lib/digests/templates";
import { env } from "@/lib/platform/env/env";
import type { Day } from "@/lib/time/dates";
import type { Frequency } from "@/lib/generated/prisma/enums";
import { sendMail } from "@/lib/platform/mail/mailer";
import { subscriptionPaths } from "@/lib/addresses/urls";

export type DigestPreview = { subject: string; html: string; text: string };
const mostListed = 1_000;

/** What a day's digest says to somebody without topics; null when nothing stands on that day. */
export async function getDayDigest(day: Day, now: Date): Promise<DigestContent | null> {
  const papers = await listDayNews(day, now);
  return papers.length === 0 ? null : digestContent("daily", papers, { topics: [] });
}

/** The same as a mail. */
export async function previewDay(day: Day, now: Date): Promise<DigestPreview | null> {
  return preview("daily", await listDayNews(day, now));
}

/** What an edition said. */
export async function previewEdition(
  frequency: Frequency,
  paperIds: string[],
  now: Date,
): Promise<DigestPreview | null> {
  return preview(frequency, await listEditionPapers(paperIds, now));
}

/** Sends a preview to one address, marked as one. */
export async function sendPreview(
  { subject, html, text }: DigestPreview,
  to: string,
): Promise<void> {
  await sendMail({
    to,
    subject: `[Preview] ${subject}`,
    html,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** Who would get what at `now`, the earliest due of all that are, and the first of those digests. */
export async function rehearseDigests(
  now: Date,
): Promise<{ planned: PlannedDigest[]; due: number; first: DigestPreview | null }> {
  const news = { daily: await listNews("daily", now), weekly: await listNews("weekly", now) };
  const planned = await listDueDigests(now, news, mostListed);
  const withNews = planned.find(({ paperIds }) => paperIds.length > 0);
  const [due] = await countWaiting(now);
  return {
    planned,
    due,
    first: withNews ? await previewEdition(withNews.frequency, withNews.paperIds, now) : null,
  };
}

async function preview(frequency: Frequency, papers: DigestPaper[]): Promise<DigestPreview | null> {
  if (papers.length === 0) return null;
  const content = digestContent(frequency, papers, { topics: [] });
  // Nobody's token: the links of a preview lead to the page where anybody may subscribe.
  const subscribe = env.APP_URL + subscriptionPaths.subscribe();
  const drawn = await drawDigest(content, { unsubscribeUrl: subscribe, preferencesUrl: subscribe });
  return { subject: content.subject, ...drawn };
}
