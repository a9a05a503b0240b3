import { connection } from "next/server";
import { sitemapIndex } from "@/app/sitemaps/sitemap-index";

/** Written at each request: a build does not know what stands on the feed. */
export async function GET() {
  await connection();
  return sitemapIndex(new Date());
}
