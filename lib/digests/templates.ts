import "server-only";
/** Owns the finished mails of one run: made once for all who get the same papers for the same reasons. */
import { render } from "@react-email/render";
import { LRUCache } from "lru-cache";
import { createElement } from "react";
import { type DigestContent, contentKey, digestContent } from "@/lib/digests/content";
import { digestHeaders } from "@/lib/platform/mail/headers";
import type { DigestPaper } from "@/lib/digests/papers";
import { Digest } from "@/emails/digest";
import { digestWords } from "@/emails/digest-words";
import { env } from "@/lib/platform/env/env";
import type { Frequency } from "@/lib/generated/prisma/enums";
import {
  type MailTemplate,
  buildMailTemplate,
  mailTemplateSize,
  newPlaceholders,
} from "@/lib/platform/mail/template";
import { type Topic, topicKey } from "@/lib/subscriptions/topics";

const places = ["to", "messageId", "unsubscribeUrl", "oneClickUrl", "preferencesUrl"] as const;
export type DigestTemplate = MailTemplate<(typeof places)[number]>;

type Wanted = { frequency: Frequency; editionId: string; papers: DigestPaper[]; topics: Topic[] };

/** Gmail hides what comes after 102 KB. */
const largestBytes = 90_000;
const keptTemplates = 300;
const keptTopicSets = 5_000;

export function createDigestTemplates() {
  const templates = new LRUCache<string, Promise<DigestTemplate>>({ max: keptTemplates });
  const contentKeys = new LRUCache<string, string>({ max: keptTopicSets });
  return {
    get({ frequency, editionId, papers, topics }: Wanted): Promise<DigestTemplate> {
      const topicSet = [editionId, ...topics.map(topicKey).sort()].join("\n");
      const key = contentKeys.get(topicSet) ?? `${editionId}\n${contentKey(papers, topics)}`;
      contentKeys.set(topicSet, key);
      const template = templates.get(key) ?? composeDigest(frequency, papers, topics);
      templates.set(key, template);
      return template;
    },
  };
}

/** Shows fewer papers, and counts more, until the mail is small enough. */
export async function composeDigest(
  frequency: Frequency,
  papers: DigestPaper[],
  topics: Topic[],
): Promise<DigestTemplate> {
  for (let limit = env.DIGEST_PAPERS; ; limit = Math.ceil(limit / 2)) {
    const content = digestContent(frequency, papers, { topics, limit });
    const template = await composeContent(frequency, content);
    if (mailTemplateSize(template) <= largestBytes || limit === 1) return template;
  }
}

async function composeContent(
  frequency: Frequency,
  content: DigestContent,
): Promise<DigestTemplate> {
  const places = newDigestPlaces();
  const { html, text } = await drawDigest(content, places);
  const mail = {
    from: env.DIGEST_FROM ?? env.MAIL_FROM,
    to: `${places.to}@invalid`,
    replyTo: env.MAIL_REPLY_TO ?? env.MAIL_FROM,
    subject: content.subject,
    messageId: `<${places.messageId}@invalid>`,
    headers: digestHeaders(frequency, places.oneClickUrl),
    html,
    text,
  };
  const open = { ...places, to: mail.to, messageId: mail.messageId };
  return buildMailTemplate(mail, open);
}

function newDigestPlaces() {
  return newPlaceholders(places);
}

/** Both parts of a digest, with the given links in them. */
export async function drawDigest(
  content: DigestContent,
  links: { unsubscribeUrl: string; preferencesUrl: string },
) {
  const { unsubscribeUrl, preferencesUrl } = links;
  const mail = {
    siteName: env.SITE_NAME,
    siteUrl: env.APP_URL,
    content,
    unsubscribeUrl,
    preferencesUrl,
  };
  return { html: await render(createElement(Digest, mail)), text: digestWords(mail) };
}
