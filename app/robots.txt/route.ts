import { connection } from "next/server";
import { env } from "@/lib/platform/env/env";

/** Written at each request: a build does not know the site's address. */
export async function GET() {
  await connection();
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    "Allow: /",
    `Sitemap: ${env.APP_URL}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
