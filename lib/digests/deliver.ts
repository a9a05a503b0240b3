import "server-only";
/** Owns handing one claimed digest to the mail server, and what is written down of it. */
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { db } from "@/lib/platform/db";
import type { News } from "@/lib/digests/plan";
import { bareAddress } from "@/lib/platform/mail/headers";
import type { OpenDelivery } from "@/lib/digests/open-deliveries";
import { outcomeOfFault } from "@/lib/platform/mail/outcome";
import { type DigestPaper, listEditionPapers } from "@/lib/digests/papers";
import { createSentMarker, settleFault } from "@/lib/digests/settle";
import { createDigestTemplates } from "@/lib/digests/templates";
import { env } from "@/lib/platform/env/env";
import { fillMailTemplate } from "@/lib/platform/mail/template";
import { sendRawMail } from "@/lib/platform/mail/mailer";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { subscriptionPaths } from "@/lib/addresses/urls";

export type DeliveryEnd = {
  status: "sent" | "retrying" | "failed" | "empty";
  hasBounced: boolean;
  isServerTrouble: boolean;
};

const keptEditions = 500;
const lookAgainMs = 1_000;
const from = bareAddress(env.DIGEST_FROM ?? env.MAIL_FROM);
const fine = { hasBounced: false, isServerTrouble: false };

type Run = {
  clock: () => Date;
  news: News;
  /** Whether a server that is away may still be waited for. */
  mayWait: () => boolean;
};

/** What it gives delivers one digest; all that a run delivers share its templates and papers. */
export function createDelivery({ clock, news, mayWait }: Run) {
  const templates = createDigestTemplates();
  const papersOf = createEditionReader(news, clock());
  const markSent = createSentMarker(clock);

  return async (delivery: OpenDelivery): Promise<DeliveryEnd> => {
    const { editionId, subscriber, digest } = delivery;
    const papers = await papersOf(editionId);
    if (papers.length === 0) return closeEmpty(delivery.id);
    const { topics, email: to } = subscriber;
    const wanted = { frequency: digest.frequency, editionId, papers, topics };
    const raw = fillMailTemplate(await templates.get(wanted), valuesFor(delivery));
    const fault = await faultOfSending({ to, raw }, mayWait);
    if (fault) {
      const end = await settleFault(delivery, fault, clock());
      return { ...end, isServerTrouble: fault.status === "retry" && fault.isServerTrouble };
    }
    await markSent(delivery.id);
    return { ...fine, status: "sent" };
  };
}

/** A server that is away has taken nothing: the mail waits for it, and goes out when it is back. */
async function faultOfSending(mail: { to: string; raw: string }, mayWait: () => boolean) {
  for (;;) {
    try {
      await sendRawMail({ from, ...mail });
      return null;
    } catch (error) {
      const fault = outcomeOfFault(error);
      if (fault.status !== "retry" || !fault.isServerAway || !mayWait()) return fault;
    }
    await sleep(lookAgainMs);
  }
}

/** The papers an edition covered; those in the news need no query. */
function createEditionReader(news: News, now: Date) {
  const known = new Map([...news.weekly, ...news.daily].map((paper) => [paper.id, paper]));
  const editions = new LRUCache<string, Promise<DigestPaper[]>>({ max: keptEditions });
  return (editionId: string) => {
    const papers = editions.get(editionId) ?? readEdition(editionId, known, now);
    editions.set(editionId, papers);
    return papers;
  };
}

async function readEdition(
  id: string,
  known: Map<string, DigestPaper>,
  now: Date,
): Promise<DigestPaper[]> {
  const { paperIds } = await db.edition.findUniqueOrThrow({
    where: { id },
    select: { paperIds: true },
  });
  const papers = paperIds.flatMap((paperId) => known.get(paperId) ?? []);
  return papers.length === paperIds.length ? papers : listEditionPapers(paperIds, now);
}

/** All its papers were hidden since. */
async function closeEmpty(id: string): Promise<DeliveryEnd> {
  await db.delivery.updateMany({ where: { id }, data: { status: "empty" } });
  return { ...fine, status: "empty" };
}

function valuesFor({ messageId, subscriber }: OpenDelivery) {
  const unsubscribe = signSubscriberToken("unsubscribe", subscriber);
  const preferences = signSubscriberToken("preferences", subscriber);
  return {
    to: subscriber.email,
    messageId,
    unsubscribeUrl: env.APP_URL + subscriptionPaths.unsubscribe(unsubscribe),
    oneClickUrl: env.APP_URL + subscriptionPaths.oneClickUnsubscribe(unsubscribe),
    preferencesUrl: env.APP_URL + subscriptionPaths.preferences(preferences),
  };
}
