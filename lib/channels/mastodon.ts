import "server-only";
/** Owns Mastodon's format: https://docs.joinmastodon.org/methods/statuses/#create */
import { type ChannelPost, secretOf, type Sending } from "@/lib/channels/post";
import { postWebhook } from "@/lib/sources/webhooks";

const longestStatus = 500;
/** However long an address is, Mastodon counts this much. */
const countedAddress = 23;

/** Titles with their addresses, and the first of the days that have more. */
export function drawMastodon({ subject, entries, rest }: ChannelPost): object | null {
  const lines = [...entries.map(({ title, url }) => ({ text: title, url })), ...rest.slice(0, 1)];
  const texts = lines.map(({ text }) => withoutLinks(text));
  const length = [subject, ...texts].reduce((sum, text) => sum + text.length + 2, 0);
  if (length + lines.length * (countedAddress + 1) > longestStatus) return null;
  const status = [subject, ...lines.map(({ url }, index) => `${texts[index]}\n${url}`)].join(
    "\n\n",
  );
  return { status };
}

/** What else the operator wrote in the address, such as `?visibility=unlisted`, is part of the status. */
export function sendMastodon({ url, message, id, patienceMs }: Sending) {
  const status = { ...Object.fromEntries(url.searchParams), ...message };
  const address = new URL(url);
  address.search = "";
  const headers = { Authorization: `Bearer ${secretOf(url)}`, "Idempotency-Key": id };
  return postWebhook(address, status, { patienceMs, headers });
}

/** Mastodon links "@name", "#word" and addresses by itself: a word joiner after the sign prevents it. */
function withoutLinks(text: string): string {
  return text.replace(/(?<!\w)[@#](?=\w)|:(?=\/\/)/g, "$&\u2060");
}
