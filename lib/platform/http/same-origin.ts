import "server-only";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request that carries cookies may change something. Every browser says where a request
 * comes from, in Sec-Fetch-Site or at least in Origin; a request with neither comes from a program,
 * which no other site can have tricked into sending its cookies.
 */
export function isSameOrigin(request: Request): boolean {
  if (safeMethods.includes(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  return origin === null || hostOf(origin) === request.headers.get("host");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
