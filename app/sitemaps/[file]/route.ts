import { parseSitemapFile } from "@/app/sitemaps/sitemap-path";
import { env } from "@/lib/platform/env/env";
import { listDaysOfMonth } from "@/lib/feed/months";
import { paths } from "@/lib/addresses/urls";

/** A month's days and the papers that stand on them. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const month = parseSitemapFile((await params).file);
  const days = month ? await listDaysOfMonth(month, new Date()) : [];
  if (days.length === 0) return new Response("File not found.\n", { status: 404 });
  const addresses = new Set(
    days.flatMap(({ day, paperIds }) => [paths.day(day), ...paperIds.map(paths.paper)]),
  );
  const urls = [...addresses].map((path) => `<url><loc>${env.APP_URL}${path}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
