import "server-only";
/** Owns the digest for programs: one POST, signed as https://www.standardwebhooks.com has it. */
import { createHmac } from "node:crypto";
import { type ChannelPost, secretOf, type Sending } from "@/lib/channels/post";
import { postWebhook } from "@/lib/sources/webhooks";

export function drawWebhook({ subject, frequency, entries, rest }: ChannelPost): object {
  const papers = entries.map(({ facts: _facts, ...paper }) => paper);
  return { type: `digest.${frequency}`, data: { subject, papers, more: rest } };
}

/** Every try of a digest has the same id, by which a receiver knows it again. */
export function sendWebhook({ url, message, id, now, patienceMs }: Sending) {
  const event = { timestamp: now.toISOString(), ...message };
  const sentAt = String(Math.floor(now.getTime() / 1000));
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": sentAt,
    "webhook-signature": signWebhook(secretOf(url), `${id}.${sentAt}.${JSON.stringify(event)}`),
  };
  return postWebhook(url, event, { patienceMs, headers });
}

function signWebhook(secret: string, signed: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}
