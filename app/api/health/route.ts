import { connection } from "next/server";
import { isDatabaseReachable } from "@/lib/platform/health";

export async function GET() {
  await connection();
  const isHealthy = await isDatabaseReachable();
  return Response.json(
    { status: isHealthy ? "ok" : "unavailable" },
    { status: isHealthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
