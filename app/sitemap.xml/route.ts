import { connection } from "next/server";
import { env } from "@/lib/platform/env/env";
import { listDays } from "@/lib/feed/days";
import { paths } from "@/lib/addresses/urls";

/** Every day that has papers; each day's page leads to its papers. */
export async function GET() {
  await connection();
  const days = await listDays(new Date());
  const urls = days.map((day) => `<url><loc>${env.APP_URL}${paths.day(day)}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
