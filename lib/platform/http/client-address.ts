import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { env } from "@/lib/platform/env/env";

const socketAddressHeader = "x-socket-address";

/**
 * Next passes a forwarded address on as the client wrote it, so the socket's own travels beside it,
 * written over whatever the client may have sent. Called once, when the server starts.
 */
export function noteSocketAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[socketAddressHeader] = request.socket.remoteAddress ?? "";
  });
}

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
