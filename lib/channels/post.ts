import type { WebhookAnswer } from "@/lib/sources/webhooks";

/** A digest in plain words; each service's drawing escapes them in its own way. */
export type ChannelPost = {
  subject: string;
  frequency: "daily" | "weekly";
  entries: ChannelEntry[];
  rest: { text: string; url: string }[];
};

type ChannelEntry = {
  id: string;
  title: string;
  url: string;
  upvotes: number;
  comments: number;
  facts: string;
  authors: string;
  excerpt: string;
};

/** Null when the message is larger than the service takes. */
export type Draw = (post: ChannelPost) => object | null;

/** `url` is as the operator gave it: what stands behind its "#" is a secret and goes into no request line. */
export type Sending = { url: URL; message: object; id: string; now: Date; patienceMs: number };
export type Send = (sending: Sending) => Promise<WebhookAnswer>;

/** What is behind the "#" of an address. */
export function secretOf(url: URL): string {
  return decodeURIComponent(url.hash.slice(1));
}
