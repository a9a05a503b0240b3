import { env } from "@/lib/platform/env/env";

export const mcpVersion = "1.0.0";

/** What the server's card and its entry for a registry say alike. */
export function describeMcpServer() {
  const { hostname } = new URL(env.APP_URL);
  return {
    // Their names begin with the domain, read backwards.
    name: `${hostname.split(".").reverse().join(".")}/daily-papers`,
    title: env.SITE_NAME.slice(0, 100),
    description: "Read research papers: search them, and list those of a day or those that trend.",
    version: mcpVersion,
    websiteUrl: env.APP_URL,
    remotes: [{ type: "streamable-http", url: `${env.APP_URL}/api/mcp` }],
  };
}

/** May be read by any site's pages, as such files are. */
export const describing = {
  headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=3600" },
};
