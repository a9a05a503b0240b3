/** `digest-sender.ts [INSTANT]`: sends every digest that is due on 9 December 2025; prints how long it took. */
import { db } from "@/lib/platform/db";
import { composeDigest } from "@/lib/digests/templates";
import { listNews } from "@/lib/digests/papers";
import { sendDueDigests } from "@/lib/digests/send";
import { mailTemplateSize } from "@/lib/platform/mail/template";

const now = new Date(process.argv[2] ?? "2025-12-09T12:00:00Z");
const bytes = mailTemplateSize(await composeDigest("daily", await listNews("daily", now), []));
await db.subscriber.count();
const startedAt = performance.now();
const { sent } = await sendDueDigests({ now });
const seconds = (performance.now() - startedAt) / 1000;
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ sent, seconds, peakMegabytes, bytes }));
process.exit(0);
