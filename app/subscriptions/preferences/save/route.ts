import { tokenField } from "@/app/subscriptions/token-field";
import { subscriptionPaths } from "@/lib/addresses/urls";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { preferencesSchema, updatePreferences } from "@/lib/subscriptions/preferences";
import { readTopicLines } from "@/lib/subscriptions/topics";

/** The token is the permission: it works without signing in, as a link in a mail must. */
export const POST = formRoute(async (_request, form) => {
  const token = tokenField(form);
  const parsed = preferencesSchema.safeParse({
    ...Object.fromEntries(form),
    topics: readTopicLines(String(form.get("topics") ?? "")),
  });
  const isSaved = parsed.success && (await updatePreferences(token, parsed.data, new Date()));
  return seeOther(`${subscriptionPaths.preferences(token)}&saved=${isSaved ? "yes" : "no"}`);
});
