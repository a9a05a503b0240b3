import { parseArgs } from "node:util";
import { startSite } from "@/tests/bench/site";
import { fuzz } from "@/tests/support/fuzz";

/**
 * Odd requests to every address: `--requests N --seed S`. Prints what ended in a fault of the site's
 * own or took too long; the same seed sends the same requests.
 */
export async function bench() {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      requests: { type: "string", default: "4000" },
      seed: { type: "string", default: "1" },
    },
  });
  const options = { requests: Number(values.requests), seed: Number(values.seed) };
  const site = await startSite();
  await site.fillTo(200);
  const started = performance.now();
  const found = await fuzz(site.origin, options);
  const seconds = Math.round((performance.now() - started) / 1000);
  await site.stop();
  for (const finding of found) console.log(JSON.stringify(finding).slice(0, 2_000));
  return { ...options, seconds, found: found.length };
}
