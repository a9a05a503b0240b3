import "server-only";
/** Owns what an answer tells of the limits that its request was counted against. */
import { AsyncLocalStorage } from "node:async_hooks";

/** How a client stands against one limit after an attempt. */
export type Standing = {
  policy: string;
  quota: number;
  windowSeconds: number;
  remaining: number;
  resetSeconds: number;
};

const standings = new AsyncLocalStorage<Standing[]>();

/** Runs a request's work and adds to its answer every limit that it was counted against. */
export async function withStandings(work: () => Promise<Response>): Promise<Response> {
  const noted: Standing[] = [];
  const response = await standings.run(noted, work);
  if (noted.length === 0) return response;
  const headers = new Headers(response.headers);
  const inOrder = noted.toSorted((a, b) => (a.policy < b.policy ? -1 : 1));
  for (const [name, value] of standingHeaders(inOrder)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

export function noteStanding(standing: Standing): void {
  standings.getStore()?.push(standing);
}

/** The fields of draft-ietf-httpapi-ratelimit-headers-10, lists of structured fields (RFC 9651). */
function standingHeaders(noted: Standing[]): [string, string][] {
  const policies = noted.map(
    ({ policy, quota, windowSeconds }) => `"${policy}";q=${quota};w=${windowSeconds}`,
  );
  const limits = noted.map(
    ({ policy, remaining, resetSeconds }) => `"${policy}";r=${remaining};t=${resetSeconds}`,
  );
  return [
    ["RateLimit-Policy", policies.join(", ")],
    ["RateLimit", limits.join(", ")],
  ];
}
