import { apiRoute } from "@/lib/platform/http/api";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { exportUser } from "@/lib/accounts/personal-data";

export const GET = apiRoute(async (request) => {
  const viewer = await requireRequestViewer(request, "session");
  return Response.json(await exportUser(viewer.id), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Disposition": `attachment; filename="${viewer.handle ?? "account"}.json"`,
    },
  });
});
