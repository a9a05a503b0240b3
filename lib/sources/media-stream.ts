import "server-only";
import { videoTypes } from "@/lib/addresses/media-kinds";
import { env } from "@/lib/platform/env/env";

const largestBytes = 200_000_000;
const patienceMs = 15_000;
const longestMs = 600_000;

/**
 * Streams a video from one of MEDIA_HOSTS. Only those names are asked, over HTTPS and without
 * following redirects, so that no address leads into this network.
 */
export async function streamVideo(address: string, range: string | null): Promise<Response> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isAllowed(url)) return failed(404);
  const headers = range && /^bytes=\d*-\d*$/.test(range) ? { Range: range } : undefined;
  const source = await ask(url, headers);
  if (!source) return failed(502);
  if (source.status === 416) return failed(416);
  const type = source.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const isPlayable = (source.status === 200 || source.status === 206) && videoTypes.has(type);
  const length = Number(source.headers.get("content-length") ?? NaN);
  if (!isPlayable || !source.body || length > largestBytes) {
    await source.body?.cancel();
    return failed(502);
  }
  return new Response(source.body.pipeThrough(stopAfter(largestBytes)), {
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

/** Waits a while for the first byte and much longer for the last; null when the host fails. */
async function ask(url: URL, headers: HeadersInit | undefined): Promise<Response | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  const signal = AbortSignal.any([patience.signal, AbortSignal.timeout(longestMs)]);
  try {
    return await fetch(url, { headers, signal, redirect: "error", cache: "no-store" });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function kept(headers: Headers): Record<string, string> {
  const names = ["content-length", "content-range", "accept-ranges", "etag", "last-modified"];
  return Object.fromEntries(
    names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? ""]] : [])),
  );
}

/** A host may lie about the length, or give none. */
function stopAfter(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let passed = 0;
  return new TransformStream({
    transform(chunk, controller) {
      passed += chunk.byteLength;
      if (passed > limit) controller.error(new Error("The video is too large."));
      else controller.enqueue(chunk);
    },
  });
}

function failed(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
