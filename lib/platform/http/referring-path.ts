import "server-only";
import { safeReturnPath } from "@/lib/addresses/urls";

/** The page of this site that a request comes from; null when it comes from elsewhere or does not say. */
export function referringPath(headers: Headers): string | null {
  const referer = headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return null;
  const { host, pathname, search } = new URL(referer);
  return host === headers.get("host") ? safeReturnPath(pathname + search) : null;
}
