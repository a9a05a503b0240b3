import "server-only";
import { ownAddress } from "@/lib/addresses/own-address";
import { env } from "@/lib/platform/env/env";
import { ownPageMark } from "@/lib/platform/http/own-page-mark.mjs";

/** A page of this site as `accept` gets it, for a route that puts something in it. */
export function fetchOwnPage(path: string, accept: string): Promise<Response> {
  return fetch(ownAddress({ host: env.HOST, port: env.PORT }) + path, {
    headers: { accept, [ownPageMark]: "1" },
    redirect: "manual",
  });
}

/** Its status and headers, for whatever is answered in its place. */
export function headersOfOwnPage(page: Response, cacheControl: string): Headers {
  const headers = new Headers({ "Cache-Control": cacheControl });
  for (const name of ["content-type", "location"]) {
    const value = page.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}
