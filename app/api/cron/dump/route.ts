import { cronRoute } from "@/lib/platform/http/cron-route";
import { makeDump } from "@/lib/exports/dumps";

/** Writes the public dump of today; once a night is enough. */
const run = cronRoute(() => makeDump(new Date()));

export { run as GET, run as POST };
