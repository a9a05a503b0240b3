import autocannon from "autocannon";

export type Load = { requestsPerSecond: number; p99Ms: number; failures: number };

type Way = { seconds: number; connections?: number; encodings?: string };

/**
 * Asks for one address as fast as it answers, for some seconds, taking what a browser takes; any
 * answer but 200 is a failure.
 */
export async function load(
  url: string,
  { seconds, connections = 16, encodings = "gzip, deflate, br, zstd" }: Way,
): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { accept: "text/html,application/xhtml+xml", "accept-encoding": encodings },
  });
  return {
    requestsPerSecond: result.requests.average,
    p99Ms: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
