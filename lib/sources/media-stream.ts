import "server-only";
import { videoTypes } from "@/lib/addresses/media-kinds";
import { env } from "@/lib/platform/env/env";
import { askOutside } from "@/lib/sources/ask-outside";

const largestBytes = 200_000_000;
/** A while for the first byte, and much longer for the last. */
const usualTimes = { silenceMs: 15_000, timeoutMs: 600_000 };

/**
 * Streams a video from one of MEDIA_HOSTS. Only those names are asked, over HTTPS and without
 * following redirects, so that no address leads into this network.
 */
export async function streamVideo(
  address: string,
  range: string | null,
  times = usualTimes,
): Promise<Response> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isAllowed(url)) return failed(404);
  const headers: Record<string, string> =
    range && /^bytes=\d*-\d*$/.test(range) ? { Range: range } : {};
  const source = await askOutside({
    service: url.host,
    url,
    headers,
    ...times,
    redirect: "error",
    largestBytes,
  }).catch(() => null);
  if (!source) return failed(502);
  if (source.status === 416) return failed(416);
  const type = source.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const isPlayable = (source.status === 200 || source.status === 206) && videoTypes.has(type);
  const length = Number(source.headers.get("content-length") ?? NaN);
  if (!isPlayable || !source.body || length > largestBytes) {
    await source.body?.cancel();
    return failed(502);
  }
  return new Response(source.body, {
    status: source.status,
    headers: {
      ...kept(source.headers),
      "Content-Type": type,
      "Cache-Control": "public, max-age=86400",
    },
  });
}

function isAllowed({ protocol, hostname, port, username }: URL): boolean {
  return (
    protocol === "https:" && port === "" && username === "" && env.MEDIA_HOSTS.includes(hostname)
  );
}

function kept(headers: Headers): Record<string, string> {
  const names = ["content-length", "content-range", "accept-ranges", "etag", "last-modified"];
  return Object.fromEntries(
    names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? ""]] : [])),
  );
}

function failed(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
