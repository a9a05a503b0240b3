import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret nobody can guess: 256 bits, safe in a URL, a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret. It needs no salt: there are 2^256 to guess from. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Compared in a time that tells nothing about either text; no secret is the same as none. */
export function isSameSecret(given: string, secret: string | undefined): boolean {
  return (
    timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(secret ?? ""))) &&
    Boolean(secret)
  );
}
