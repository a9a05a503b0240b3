/** A sender as a process of its own: `send-digests.ts INSTANT`. Sends until nothing remains. */
import { sendDueDigests } from "@/lib/digests/send";

const now = new Date(process.argv[2] ?? "");
for (;;) {
  const { remaining, sent, retrying } = await sendDueDigests({ now, batchSize: 50 });
  if (remaining === 0 || sent + retrying === 0) break;
}
process.exit(0);
