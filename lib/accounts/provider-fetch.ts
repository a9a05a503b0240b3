import "server-only";
/** How next-auth asks a provider: its own fetch waits as long, and reads as much, as a provider likes. */
import { askOutside } from "@/lib/sources/ask-outside";

const timeoutMs = 10_000;
const largestBytes = 1_000_000;

export function fetchFrom(service: string): typeof fetch {
  return (target, { method, body, redirect, headers } = {}) =>
    askOutside({
      service,
      url: target instanceof Request ? target.url : target,
      ...(method && { method }),
      ...(body && { body }),
      ...(redirect && { redirect }),
      headers: Object.fromEntries(new Headers(headers)),
      timeoutMs,
      largestBytes,
    });
}
