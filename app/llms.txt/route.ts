import { connection } from "next/server";
import { env } from "@/lib/platform/env/env";

/** What a language model should know of this site: see llmstxt.org. */
export async function GET() {
  await connection();
  const url = env.APP_URL;
  const text = `# ${env.SITE_NAME}

> Research papers, picked and discussed every day by the people who read them. Each weekday has a list, most upvoted first.

Paper ids are arXiv ids without version, such as 2407.21783.

## Reading

- [Latest papers](${url}/papers)
- [Trending papers](${url}/papers/trending)
- Papers of a day, a week, a month: ${url}/papers/date/2025-12-09, ${url}/papers/week/2025-W50, ${url}/papers/month/2025-12
- One paper as Markdown: ${url}/papers/2407.21783.md
- Search: ${url}/papers?q=diffusion

## For programs

- [The API](${url}/api): JSON in the shapes of Hugging Face's papers API, without a key
- [OpenAPI document](${url}/api/openapi.json)
- [All papers, days and comments as gzipped JSON lines](${url}/api/dumps), made nightly
- MCP server (streamable HTTP, read-only): ${url}/api/mcp, described at ${url}/.well-known/mcp/server-card.json and, for registries, ${url}/server.json
- [A skill for agents](${url}/SKILL.md)
- [Daily papers as Atom](${url}/feeds/daily.xml), [RSS](${url}/feeds/daily.rss), [JSON Feed](${url}/feeds/daily.json)
- [How papers are ranked](${url}/about/ranking)
`;
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
