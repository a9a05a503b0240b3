import { readJson } from "@/app/api/parse-query";
import { apiRoute } from "@/lib/platform/http/api";
import { recordMailEvent } from "@/lib/subscriptions/bounces";
import { isSameSecret } from "@/lib/platform/secrets";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { isMailProvider, readMailEvents } from "@/lib/platform/mail/events";

type Context = { params: Promise<{ provider: string }> };

/** Where a mail provider reports bounces and complaints; the secret is in the address or a header. */
export const POST = apiRoute<Context>(async (request, { params }) => {
  const { provider } = await params;
  if (!isMailProvider(provider)) throw new AppError("not_found", "Unknown email provider.");
  if (!isSameSecret(secretOf(request), env.BOUNCE_SECRET)) {
    throw new AppError("unauthenticated", "This needs the bounce secret.");
  }
  const events = readMailEvents(provider, await readJson(request));
  let ended = 0;
  for (const event of events) if (await recordMailEvent(event, new Date())) ended += 1;
  return Response.json(
    { events: events.length, ended },
    { headers: { "Cache-Control": "no-store" } },
  );
});

function secretOf(request: Request): string {
  const [, scheme = "", value = ""] =
    /^(Bearer|Basic) +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme)
    return Buffer.from(value, "base64")
      .toString()
      .replace(/^[^:]*:/, "");
  return new URL(request.url).searchParams.get("secret") ?? "";
}
