import "server-only";
/** Owns Discord's format: https://discord.com/developers/docs/resources/message#embed-object */
import type { ChannelPost, Sending } from "@/lib/channels/post";
import { postWebhook } from "@/lib/sources/webhooks";
import { cutAtWord } from "@/lib/text/excerpt";

const mostEmbeds = 10;
const longestContent = 2_000;
const longestTitle = 256;
const longestDescription = 4_096;
const longestEmbeds = 6_000;

/** An embed for each paper; `allowed_mentions` keeps "@everyone" a word. */
export function drawDiscord({ subject, entries, rest }: ChannelPost): object | null {
  const links = rest.map(({ text, url }) => `[${escapeMarkdown(text)}](<${url}>)`);
  const embeds = entries.map(({ title, url, facts, authors, excerpt }) => ({
    title: titleOf(title),
    url,
    description: [facts, authors, excerpt]
      .filter(Boolean)
      .map(escapeMarkdown)
      .join("\n")
      .slice(0, longestDescription),
  }));
  const total = embeds.reduce(
    (sum, { title, description }) => sum + title.length + description.length,
    0,
  );
  if (embeds.length > mostEmbeds || total > longestEmbeds) return null;
  const content = joinWithin([`**${escapeMarkdown(subject)}**`, ...links], longestContent);
  return { content, embeds, allowed_mentions: { parse: [] } };
}

/** Discord says whether a message was kept only when asked. */
export function sendDiscord({ url, message, patienceMs }: Sending) {
  const address = new URL(url);
  address.searchParams.set("wait", "true");
  return postWebhook(address, message, { patienceMs });
}

/** Escaped first and measured then: signs before every character would double its length. */
function titleOf(title: string): string {
  for (let length = longestTitle; ; length -= 16) {
    const escaped = escapeMarkdown(cutAtWord(title, length));
    if (escaped.length <= longestTitle) return escaped;
  }
}

/** Leaves out the last lines, those of the oldest days, when there is no room for them. */
function joinWithin(lines: string[], limit: number): string {
  let text = "";
  for (const line of lines) {
    if (text.length + line.length + 1 > limit) break;
    text += text === "" ? line : `\n${line}`;
  }
  return text;
}

/** A backslash before every sign that Discord's Markdown, mentions and links begin with. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_~`|>#[\]()<@:-]/g, "\\$&");
}
