"use server";

import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/platform/auth/auth";
import { confirmSubscription, subscribeUser } from "@/lib/subscriptions/subscribe";
import { preferencesSchema, updatePreferences } from "@/lib/subscriptions/preferences";
import { unsubscribe } from "@/lib/subscriptions/unsubscribe";
import { readTopicLines } from "@/lib/subscriptions/topics";
import { subscriptionPaths } from "@/lib/addresses/urls";

/** The token is the permission: these work without signing in, as a link in a mail must. */
export async function confirm(form: FormData): Promise<void> {
  const token = tokenOf(form);
  await confirmSubscription(token, new Date());
  redirect(subscriptionPaths.confirm(token));
}

export async function savePreferences(form: FormData): Promise<void> {
  const token = tokenOf(form);
  const fields = Object.fromEntries(form);
  const parsed = preferencesSchema.safeParse({
    ...fields,
    topics: readTopicLines(String(fields.topics ?? "")),
  });
  const isSaved = parsed.success && (await updatePreferences(token, parsed.data, new Date()));
  redirect(`${subscriptionPaths.preferences(token)}&saved=${isSaved ? "yes" : "no"}`);
}

export async function leave(form: FormData): Promise<void> {
  const token = tokenOf(form);
  await unsubscribe(token, new Date());
  redirect(subscriptionPaths.unsubscribe(token));
}

export async function subscribeViewer(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const timeZone = String(form.get("timeZone") ?? "") || undefined;
  await subscribeUser(
    viewer.id,
    preferencesSchema.parse({ ...(timeZone && { timeZone }) }),
    new Date(),
  );
  redirect(subscriptionPaths.subscribe());
}

/** Only what a token is made of, so that nothing else gets into an address. */
function tokenOf(form: FormData): string {
  return String(form.get("token") ?? "").replace(/[^\w.-]/g, "");
}
