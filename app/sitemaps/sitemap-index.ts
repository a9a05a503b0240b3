import { sitemapPath } from "@/app/sitemaps/sitemap-path";
import { env } from "@/lib/platform/env/env";
import { listMonths } from "@/lib/feed/months";

/** One file for each month of the feed. */
export async function sitemapIndex(now: Date): Promise<Response> {
  const months = await listMonths(now);
  const files = months.map(
    (month) => `<sitemap><loc>${env.APP_URL}${sitemapPath(month)}</loc></sitemap>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${files.join("")}</sitemapindex>`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
