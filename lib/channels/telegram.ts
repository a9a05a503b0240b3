import "server-only";
/** Owns Telegram's format: https://core.telegram.org/bots/api#html-style */
import { escapeHtml } from "@/lib/text/html";
import type { ChannelPost, Sending } from "@/lib/channels/post";
import { postWebhook } from "@/lib/sources/webhooks";

/** Counted after the markup is read, in UTF-16 units. */
const longestText = 4_096;
const mostEntities = 100;

export function drawTelegram({ subject, entries, rest }: ChannelPost): object | null {
  const paragraphs = [
    `<b>${escapeText(subject)}</b>`,
    ...entries.map(({ title, url, facts, authors, excerpt }) =>
      [link(title, url), ...[facts, authors, excerpt].filter(Boolean).map(escapeText)].join("\n"),
    ),
    ...rest.map(({ text, url }) => link(text, url)),
  ];
  const text = paragraphs.join("\n\n");
  const isTooLarge = lengthShown(text) > longestText || paragraphs.length > mostEntities;
  return isTooLarge
    ? null
    : { text, parse_mode: "HTML", link_preview_options: { is_disabled: true } };
}

/** Telegram takes the chat's id in the body. */
export function sendTelegram({ url, message, patienceMs }: Sending) {
  const address = new URL(url);
  address.search = "";
  const body = { ...Object.fromEntries(url.searchParams), ...message };
  return postWebhook(address, body, { patienceMs });
}

const link = (text: string, url: string) => `<a href="${escapeHtml(url)}">${escapeText(text)}</a>`;

const lengthShown = (html: string) => html.replace(/<[^>]*>/g, "").replace(/&#?\w+;/g, "&").length;

/** Telegram links "@name" and "/command" by itself: a word joiner after the sign prevents it. */
function escapeText(text: string): string {
  return escapeHtml(text.replace(/(?<!\w)[@/#](?=\w)/g, "$&\u2060"));
}
