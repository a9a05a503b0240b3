import "server-only";
/** Owns what a channel is told: the digest without topics, as much of it as its service takes. */
import type { ChannelService } from "@/lib/platform/env/channels";
import { drawBluesky } from "@/lib/channels/bluesky";
import { drawDiscord } from "@/lib/channels/discord";
import { drawMastodon } from "@/lib/channels/mastodon";
import { drawNtfy } from "@/lib/channels/ntfy";
import { drawWebhook } from "@/lib/channels/signed-webhook";
import { drawSlack } from "@/lib/channels/slack";
import type { Draw } from "@/lib/channels/post";
import { drawTelegram } from "@/lib/channels/telegram";
import { digestContent } from "@/lib/digests/content";
import type { DigestPaper } from "@/lib/digests/papers";
import { nameAuthors } from "@/emails/digest-words";
import { env } from "@/lib/platform/env/env";
import { cutAtWord } from "@/lib/text/excerpt";
import { formatCount } from "@/lib/text/counts";
import { formatDayOfMail } from "@/lib/time/format";
import type { Frequency } from "@/lib/generated/prisma/enums";
import { fromDigestIn, paths } from "@/lib/addresses/urls";

const draws: Record<ChannelService, Draw> = {
  slack: drawSlack,
  discord: drawDiscord,
  telegram: drawTelegram,
  mastodon: drawMastodon,
  bluesky: drawBluesky,
  ntfy: drawNtfy,
  webhook: drawWebhook,
};
const excerptLengths = [300, 160, 80, 0];

/** Says less of each paper before it shows fewer. */
export function composeMessage(
  service: ChannelService,
  frequency: Frequency,
  papers: DigestPaper[],
): object {
  for (let limit = env.DIGEST_PAPERS; limit > 0; limit -= 1) {
    const content = digestContent(frequency, papers, { topics: [], limit });
    for (const excerptLength of excerptLengths) {
      const entries = content.shown.map(({ paper }) => entryOf(paper, service, excerptLength));
      const rest = content.rest.map(({ day, count }) => ({
        text: `${formatCount(count, "more paper")} of ${formatDayOfMail(day)}`,
        url: env.APP_URL + fromDigestIn(service, paths.day(day)),
      }));
      const message = draws[service]({ subject: content.subject, frequency, entries, rest });
      if (message) return message;
    }
  }
  throw new Error("One title alone fits every service.");
}

function entryOf(paper: DigestPaper, service: ChannelService, excerptLength: number) {
  const counts = [
    formatCount(paper.upvoteCount, "upvote"),
    formatCount(paper.commentCount, "comment"),
  ];
  return {
    id: paper.id,
    upvotes: paper.upvoteCount,
    comments: paper.commentCount,
    title: cutAtWord(paper.title, 200),
    url: env.APP_URL + fromDigestIn(service, paths.paper(paper.id)),
    facts: [...counts, ...(paper.organization ? [paper.organization] : [])].join(" · "),
    authors: cutAtWord(nameAuthors(paper), 200),
    excerpt: excerptLength === 0 ? "" : cutAtWord(paper.excerpt, excerptLength),
  };
}
