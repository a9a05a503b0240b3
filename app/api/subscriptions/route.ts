import { after } from "next/server";
import { readJson } from "@/app/api/parse-query";
import { apiRoute } from "@/lib/platform/http/api";
import { clientAddress } from "@/lib/platform/http/client-address";
import { readForm, seeOther } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { subscriptionSchema } from "@/lib/subscriptions/preferences";
import { requestSubscription } from "@/lib/subscriptions/subscribe";
import { readTopicLines } from "@/lib/subscriptions/topics";
import { subscriptionPaths } from "@/lib/addresses/urls";

const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Takes JSON from programs and the fields of the site's own forms, which work without a script. */
export const POST = apiRoute(async (request) => {
  const isForm = formTypes.some((type) => request.headers.get("content-type")?.startsWith(type));
  const parsed = subscriptionSchema.safeParse(
    isForm ? await readFields(request) : await readJson(request),
  );
  if (!parsed.success && isForm) return seeOther(`${subscriptionPaths.subscribe()}?fault=invalid`);
  if (!parsed.success) throw parsed.error;
  await takeRateLimit("subscription by address", clientAddress(request.headers));
  // Done after the answer, so that its time tells no more about an address than its text.
  after(() => requestSubscription(parsed.data, new Date()));
  if (isForm) return seeOther(subscriptionPaths.sent());
  const message =
    "If this address can be subscribed, we've sent it an email with a link to confirm.";
  return Response.json({ message }, { status: 202, headers: { "Cache-Control": "no-store" } });
});

async function readFields(request: Request) {
  const fields = Object.fromEntries(
    [...(await readForm(request))].filter(([, value]) => value !== ""),
  );
  return { ...fields, topics: readTopicLines(String(fields.topics ?? "")) };
}
