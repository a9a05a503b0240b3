import "server-only";
/** Owns Bluesky's format: https://docs.bsky.app/docs/advanced-guides/posts */
import { z } from "zod";
import { type ChannelPost, secretOf, type Sending } from "@/lib/channels/post";
import { postWebhook, type WebhookAnswer } from "@/lib/sources/webhooks";

const mostGraphemes = 300;
const mostBytes = 3_000;
const graphemes = new Intl.Segmenter("en");
const bytes = new TextEncoder();

/** Nothing in a post is read as markup: what is a link is told beside it, by places counted in bytes. */
export function drawBluesky({ subject, entries, rest }: ChannelPost): object | null {
  let text = subject;
  const facets = [];
  const lines = entries.map(({ title, url }) => ({ text: title, url }));
  for (const line of [...lines, ...rest.slice(0, 1)]) {
    text += "\n\n";
    const byteStart = bytes.encode(text).length;
    text += line.text;
    const index = { byteStart, byteEnd: bytes.encode(text).length };
    facets.push({ index, features: [{ $type: "app.bsky.richtext.facet#link", uri: line.url }] });
  }
  const isTooLarge =
    [...graphemes.segment(text)].length > mostGraphemes || bytes.encode(text).length > mostBytes;
  return isTooLarge ? null : { $type: "app.bsky.feed.post", text, facets, langs: ["en"] };
}

const sessionSchema = z.object({ accessJwt: z.string(), did: z.string() });

/** Signs in with the app password in the address, then posts. */
export async function sendBluesky(sending: Sending): Promise<WebhookAnswer> {
  const { url, message, now, patienceMs } = sending;
  const [, identifier, password] = /^([^:]+):(.+)$/.exec(secretOf(url)) ?? [];
  const opened = await postWebhook(
    xrpc(url, "com.atproto.server.createSession"),
    { identifier, password },
    { patienceMs },
  );
  // Whether a session was opened in vain is no harm.
  if (opened.status === "doubt") return { status: "retry", error: opened.error, waitMs: 0 };
  if (opened.status !== "sent") return opened;
  const session = sessionSchema.safeParse(opened.answer).data;
  if (!session) return { status: "failed", error: "The service opened no session." };
  const record = { ...message, createdAt: now.toISOString() };
  return postWebhook(
    xrpc(url, "com.atproto.repo.createRecord"),
    { repo: session.did, collection: "app.bsky.feed.post", record },
    { patienceMs, headers: { Authorization: `Bearer ${session.accessJwt}` } },
  );
}

function xrpc(url: URL, method: string): URL {
  const address = new URL(`/xrpc/${method}`, url);
  address.hash = url.hash; // so that no reason that is written down repeats it
  return address;
}
