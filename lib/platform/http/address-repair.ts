import "server-only";
/** Owns addresses with a percent sign that encodes nothing: Next answers 500 before any of our code. */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** In such a path each percent sign stands for itself, so that our routes answer: mostly 404. */
export function repairAddress(address: string): string {
  const [path = "", ...query] = address.split("?");
  return isDecodable(path) ? address : [path.replaceAll("%", "%25"), ...query].join("?");
}

/** Node tells of a request before anybody handles it. */
export function repairAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url?.includes("%")) request.url = repairAddress(request.url);
  });
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
