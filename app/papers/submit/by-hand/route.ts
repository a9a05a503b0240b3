import { requireRequestModerator } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { enterPaper, handEntrySchema } from "@/lib/papers/by-hand";
import { paths } from "@/lib/addresses/urls";

/** Enters a paper that no source knows, and leads to its confirmation. */
export const POST = formRoute(async (request, form) => {
  const { id: moderatorId } = await requireRequestModerator(request);
  const entry = handEntrySchema.parse(Object.fromEntries(form));
  const id = await enterPaper({ ...entry, moderatorId });
  return seeOther(`${paths.submit()}?${new URLSearchParams({ paper: id })}`);
});
