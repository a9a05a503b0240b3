import { z } from "zod";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { doneAnswer, formRoute } from "@/lib/platform/http/form-routes";
import { endSessionOf } from "@/lib/accounts/sessions";
import { paths } from "@/lib/addresses/urls";

const formSchema = z.object({ id: z.string().min(1).max(100) });

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  const { id } = formSchema.parse(Object.fromEntries(form));
  await endSessionOf(viewer.id, id);
  return doneAnswer(request, { done: "Session ended.", path: paths.settings() });
});
