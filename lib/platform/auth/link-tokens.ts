import "server-only";
import { timingSafeEqual } from "node:crypto";
import { sign } from "@/lib/platform/auth/signing";

/**
 * What a link in a mail may do: exactly one of these, for one subscriber, without signing in. To stop
 * notifications is for an account, whose id then stands for the subscriber's.
 */
export type TokenPurpose = "confirm" | "preferences" | "unsubscribe" | "notifications";
type Holder = { id: string; generation: number };

/**
 * A subscriber's id and a signature. It carries no date: a link works as long as the subscription
 * lives. Leaving ends a generation, so that old links can neither confirm nor change a new
 * subscription; to leave is always possible, also from a mail of years ago.
 */
export function signSubscriberToken(purpose: TokenPurpose, holder: Holder): string {
  const id = Buffer.from(holder.id.replaceAll("-", ""), "hex").toString("base64url");
  return `${id}.${signature(purpose, holder).toString("base64url")}`;
}

/** The id that a token claims to be for; whether it is true, `isSubscriberToken` says. */
export function readSubscriberId(token: string): string | null {
  if (!/^[\w-]{22}\.[\w-]{43}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, 22), "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function isSubscriberToken(token: string, purpose: TokenPurpose, holder: Holder): boolean {
  const given = Buffer.from(token.slice(23), "base64url");
  const expected = signature(purpose, holder);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signature(purpose: TokenPurpose, { id, generation }: Holder): Buffer {
  const isForever = purpose === "unsubscribe" || purpose === "notifications";
  const scope = isForever ? "" : `:${generation}`;
  return sign(`subscriber:${purpose}:${id}${scope}`);
}
