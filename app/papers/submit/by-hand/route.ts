import { requireRequestModerator } from "@/lib/auth";
import { formRoute, seeOther } from "@/lib/form-routes";
import { enterPaper, handEntrySchema } from "@/lib/papers/by-hand";
import { paths } from "@/lib/urls";

/** Enters a paper that no source knows, and leads to its confirmation. */
export const POST = formRoute(async (request, form) => {
  const { id: moderatorId } = await requireRequestModerator(request);
  const entry = handEntrySchema.parse(Object.fromEntries(form));
  const id = await enterPaper({ ...entry, moderatorId });
  return seeOther(`${paths.submit()}?${new URLSearchParams({ paper: id })}`);
});
