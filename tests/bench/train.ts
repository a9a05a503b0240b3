/** Learns from the examples in a file and prints what that took; see train-once. */
import { readFileSync } from "node:fs";
import { learn } from "@/lib/candidates/learn";

const megabyte = 1024;
const given = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Parameters<
  typeof learn
>[0];
const loadedMegabytes = Math.round(process.resourceUsage().maxRSS / megabyte);
const cpu = process.cpuUsage();
const started = performance.now();
const model = await learn({ ...given, day: "9999-12-31" as typeof given.day });
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    papers: given.examples.length,
    terms: model?.terms.size ?? 0,
    seconds: Math.round(seconds * 100) / 100,
    cpuSeconds: Math.round((user + system) / 10_000) / 100,
    loadedMegabytes,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / megabyte),
  }),
);
