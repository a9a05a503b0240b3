import { cronRoute } from "@/lib/platform/http/cron-route";
import { retrySubmissions } from "@/lib/papers/settling-submissions";

const batch = 10;

/** Tries again what was submitted while its source did not answer. */
const run = cronRoute(() => retrySubmissions(new Date(), batch));

export { run as GET, run as POST };
