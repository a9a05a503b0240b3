import { apiRoute } from "@/lib/api";
import { requireRequestViewer } from "@/lib/auth";
import { exportUser } from "@/lib/users/export";

export const GET = apiRoute(async (request) => {
  const viewer = await requireRequestViewer(request);
  return Response.json(await exportUser(viewer.id), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Disposition": `attachment; filename="${viewer.handle ?? "account"}.json"`,
    },
  });
});
