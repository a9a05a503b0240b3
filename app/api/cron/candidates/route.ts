import { cronRoute } from "@/lib/platform/http/cron-route";
import { relearnCandidates } from "@/lib/candidates/relearn";

/** Learns once a day from the curators' picks, and ranks what has arrived since. */
const run = cronRoute(() => relearnCandidates(new Date()));

export { run as GET, run as POST };
