import { requireRequestViewer } from "@/lib/auth";
import { doneAnswer, formRoute } from "@/lib/form-routes";
import { paths } from "@/lib/urls";
import { profileSchema, updateProfile } from "@/lib/users/profiles";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request);
  const fields = { ...Object.fromEntries(form), hidesUpvotes: form.has("hidesUpvotes") };
  await updateProfile(viewer.id, profileSchema.parse(fields));
  return doneAnswer(request, { done: "Saved.", path: paths.settings() });
});
