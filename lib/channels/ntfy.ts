import "server-only";
/** Owns ntfy's format: https://docs.ntfy.sh/publish/#publish-as-json */
import { type ChannelPost, secretOf, type Sending } from "@/lib/channels/post";
import { postWebhook } from "@/lib/sources/webhooks";

/** In bytes; what is longer becomes a file. */
const longestMessage = 4_096;

export function drawNtfy({ subject, entries, rest }: ChannelPost): object | null {
  const message = [
    ...entries.map(({ title, facts, authors, excerpt, url }) =>
      [title, facts, authors, excerpt, url].filter(Boolean).join("\n"),
    ),
    ...rest.map(({ text, url }) => `${text}\n${url}`),
  ].join("\n\n");
  if (new TextEncoder().encode(message).length > longestMessage) return null;
  return { title: subject, message, click: entries[0]?.url };
}

/** JSON goes to the server itself; the topic is the last part of the address the operator gave. */
export function sendNtfy({ url, message, patienceMs }: Sending) {
  const [, server = "/", topic] = /^(.*\/)([^/]+)$/.exec(url.pathname) ?? [];
  const address = new URL(url);
  address.pathname = server;
  const token = secretOf(url);
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  return postWebhook(address, { topic, ...message }, { patienceMs, headers });
}
