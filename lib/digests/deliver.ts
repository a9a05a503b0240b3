import "server-only";
/** Owns handing claimed digests to the mail server, a bounded number at a time. */
import { LRUCache } from "lru-cache";
import { db } from "@/lib/platform/db";
import type { News } from "@/lib/digests/plan";
import { bareAddress } from "@/lib/platform/mail/headers";
import { leaseMs, type OpenDelivery } from "@/lib/digests/open-deliveries";
import { outcomeOfFault } from "@/lib/platform/mail/outcome";
import { type DigestPaper, listEditionPapers } from "@/lib/digests/papers";
import {
  createSentMarker,
  postponeDeliveries,
  releaseDeliveries,
  settleFault,
} from "@/lib/digests/settle";
import { createDigestTemplates } from "@/lib/digests/templates";
import { env } from "@/lib/platform/env/env";
import { fillMailTemplate } from "@/lib/platform/mail/template";
import { sendRawMail } from "@/lib/platform/mail/mailer";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { subscriptionPaths } from "@/lib/addresses/urls";

export type DeliveryCount = { sent: number; retrying: number; failed: number; bounced: number };

/** One message is on the wire while the last one is being written down as sent. */
const lanes = env.SMTP_POOL_SIZE * 2;
/** So many connections in a row that fail mean that the server does, not the addresses. */
const mostTroubles = lanes * 2;
const keptEditions = 500;
const from = bareAddress(env.DIGEST_FROM ?? env.MAIL_FROM);

type Run = { clock: () => Date; news: News; isOutOfTime: () => boolean };

export function createDelivery({ clock, news, isOutOfTime }: Run) {
  const count: DeliveryCount = { sent: 0, retrying: 0, failed: 0, bounced: 0 };
  const templates = createDigestTemplates();
  const papersOf = createEditionReader(news, clock());
  const markSent = createSentMarker(clock);
  let troubles = 0;
  const hasGivenUp = () => troubles >= mostTroubles;

  async function deliverOne(delivery: OpenDelivery): Promise<void> {
    const { editionId, subscriber } = delivery;
    const papers = await papersOf(editionId);
    if (papers.length === 0) return closeEmpty(delivery.id);
    const wanted = {
      frequency: delivery.digest.frequency,
      editionId,
      papers,
      topics: subscriber.topics,
    };
    const raw = fillMailTemplate(await templates.get(wanted), valuesFor(delivery));
    try {
      await sendRawMail({ from, to: subscriber.email, raw });
    } catch (fault) {
      const outcome = outcomeOfFault(fault);
      if (outcome.status === "sent") return;
      if (outcome.status === "retry" && outcome.isServerTrouble) troubles += 1;
      const { status, hasBounced } = await settleFault(delivery, outcome, clock());
      count[status] += 1;
      if (hasBounced) count.bounced += 1;
      return;
    }
    troubles = 0;
    await markSent(delivery.id);
    count.sent += 1;
  }

  async function deliver(deliveries: OpenDelivery[]): Promise<void> {
    const queue = [...deliveries];
    const postponed: string[] = [];
    const released: string[] = [];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const isFresh = clock().getTime() - (next.claimedAt?.getTime() ?? 0) < leaseMs / 2;
        if (hasGivenUp()) postponed.push(next.id);
        else if (isOutOfTime() || !isFresh) released.push(next.id);
        else await deliverOne(next);
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    if (postponed.length > 0) await postponeDeliveries(postponed, clock());
    if (released.length > 0) await releaseDeliveries(released, clock());
    count.retrying += postponed.length;
  }

  return { deliver, count, hasGivenUp };
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
async function closeEmpty(id: string): Promise<void> {
  await db.delivery.updateMany({ where: { id }, data: { status: "empty" } });
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
