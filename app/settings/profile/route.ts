import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { doneAnswer, formRoute } from "@/lib/platform/http/form-routes";
import { paths } from "@/lib/addresses/urls";
import { profileSchema, updateProfile } from "@/lib/people/profiles";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  const fields = { ...Object.fromEntries(form), hidesUpvotes: form.has("hidesUpvotes") };
  await updateProfile(viewer.id, profileSchema.parse(fields));
  return doneAnswer(request, { done: "Profile saved.", path: paths.settings() });
});
