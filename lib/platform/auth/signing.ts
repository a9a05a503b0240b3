import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";

/** What only this site can have written of a text; without a secret there is no such thing. */
export function sign(text: string): Buffer {
  if (!env.AUTH_SECRET)
    throw new AppError("unavailable", "This site cannot sign links: AUTH_SECRET is not set.");
  return createHmac("sha256", env.AUTH_SECRET).update(text).digest();
}
