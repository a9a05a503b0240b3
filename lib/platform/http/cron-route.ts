import "server-only";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { apiRoute } from "@/lib/platform/http/api";
import { isSameSecret } from "@/lib/platform/secrets";

/** Work that a clock asks for: needs CRON_SECRET, refuses everybody when none is configured. */
export function cronRoute(work: () => Promise<unknown>) {
  return apiRoute(async (request) => {
    const given = request.headers.get("authorization")?.replace(/^Bearer +/i, "") ?? "";
    if (!isSameSecret(given, env.CRON_SECRET))
      throw new AppError("unauthenticated", "This needs the cron secret.");
    return Response.json(await work(), { headers: { "Cache-Control": "no-store" } });
  });
}
