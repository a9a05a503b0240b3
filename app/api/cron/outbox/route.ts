import { sendOutbox } from "@/lib/mailings/outbox";
import { isFromThisProcess } from "@/lib/platform/http/refresh-secret";

/** Tries again the mails that somebody waits for. Called by the process itself, see instrumentation.ts. */
export async function POST(request: Request) {
  if (!isFromThisProcess(request)) return new Response(null, { status: 404 });
  return Response.json(await sendOutbox(new Date()));
}
