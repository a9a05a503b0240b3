import "server-only";
import { isIPv6 } from "node:net";
import { env } from "@/lib/env";

/** Set by instrumentation.ts on every request, over whatever the client may have sent. */
export const socketAddressHeader = "x-socket-address";

/**
 * The address a request comes from, for counting. Of the chain "client, proxy, …, socket" the last
 * TRUSTED_PROXY_HOPS were written by proxies of ours; what stands before could be anybody's claim.
 */
export function clientAddress(headers: Headers): string {
  const forwarded = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((address) => address.trim());
  const socket = headers.get(socketAddressHeader) ?? "";
  const chain = [...forwarded, socket].filter(Boolean);
  const trusted = env.TRUSTED_PROXY_HOPS;
  return networkOf(trusted === 0 ? socket : (chain.at(-1 - trusted) ?? chain[0] ?? ""));
}

/** An IPv6 subscriber has at least a /64 of addresses to choose from: they count as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain || "unknown";
  const [head = "", tail = ""] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = plain.includes("::") ? [...left, ...zeros, ...right] : left;
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
