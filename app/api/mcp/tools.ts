import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { mcpVersion } from "@/app/api/mcp/description";
import { parsed } from "@/app/api/parse-query";
import { env } from "@/lib/platform/env/env";
import { toRefusal } from "@/lib/platform/faults";
import { getLatestDay } from "@/lib/feed/days";
import { readDay } from "@/lib/time/dates";
import { listComments } from "@/lib/comments/threads";
import { findNamedPaper } from "@/lib/papers/referenced";
import { listDayRecords, listTrendingRecords, type RecordPage } from "@/lib/feed/records";
import { getPaper } from "@/lib/papers/detail";
import { toMarkdownPage } from "@/lib/formats/markdown-page";
import { toPlainList } from "@/lib/formats/plain-list";
import { listRecordsById } from "@/lib/papers/records";
import { listRelatedPapers } from "@/lib/search/related-papers";
import { noFilters } from "@/lib/search/filters";
import { searchPapers } from "@/lib/search/search-papers";

const limit = z.number().int().min(1).max(50).default(20);
const id = z
  .string()
  .max(200)
  .describe("An arXiv id such as 2407.21783, a DOI, or an address or citation that holds one");
const readOnly = { readOnlyHint: true, openWorldHint: false };
const text = (said: string) => ({ content: [{ type: "text" as const, text: said }] });
const listText = (papers: RecordPage["records"]) =>
  text(
    toPlainList(
      papers.map(({ paper }) => paper),
      env.APP_URL,
    ),
  );

/** The library would tell whatever words an error has. */
const refusing =
  <Given>(tool: (given: Given) => Promise<CallToolResult>) =>
  (given: Given) =>
    tool(given).catch(async (error: unknown) => {
      const { message } = await toRefusal(error);
      return { ...text(message), isError: true };
    });

/** What an agent can do here: read. */
export function createMcpServer(): McpServer {
  const server = new McpServer({ name: "daily-papers", version: mcpVersion });
  server.registerTool(
    "search_papers",
    {
      description: "Research papers that match words, phrases, authors or an arXiv id, best first.",
      annotations: readOnly,
      inputSchema: { query: z.string().min(1).max(250), limit },
    },
    refusing(async ({ query, limit }) => {
      const now = new Date();
      const found = await searchPapers(
        { query, filters: noFilters, sort: "relevance", limit, cursor: null },
        now,
      );
      return text(toPlainList(found.papers, env.APP_URL));
    }),
  );
  server.registerTool(
    "get_paper",
    {
      description: "One paper as Markdown: authors, links, abstract and comments.",
      annotations: readOnly,
      inputSchema: { id },
    },
    refusing(async ({ id }) => {
      const paper = await getPaper((await findNamedPaper(id)) ?? "", new Date());
      if (!paper) return { ...text("Paper not found."), isError: true };
      const { comments } = await listComments(paper.id, 1);
      return text(toMarkdownPage({ paper, comments, siteUrl: env.APP_URL }));
    }),
  );
  server.registerTool(
    "list_daily_papers",
    {
      description: "The papers of one day, most upvoted first. Without a date, the latest day.",
      annotations: readOnly,
      inputSchema: {
        date: parsed(readDay, "Write dates as 2025-12-09")
          .optional()
          .meta({ type: "string", format: "date" }),
        limit,
      },
    },
    refusing(async ({ date, limit }) => {
      const now = new Date();
      const day = date ?? (await getLatestDay(now));
      return day
        ? listText((await listDayRecords(day, null, { page: 0, limit, now })).records)
        : text("No papers.");
    }),
  );
  server.registerTool(
    "list_trending_papers",
    {
      description: "The papers that readers are upvoting most right now.",
      annotations: readOnly,
      inputSchema: { limit },
    },
    refusing(async ({ limit }) =>
      listText((await listTrendingRecords({ page: 0, limit, now: new Date() })).records),
    ),
  );
  server.registerTool(
    "list_related_papers",
    {
      description: "Papers similar to a given one.",
      annotations: readOnly,
      inputSchema: { id, limit },
    },
    refusing(async ({ id, limit }) => {
      const related = await listRelatedPapers((await findNamedPaper(id)) ?? "", limit, new Date());
      return listText(
        await listRecordsById(
          related.map((paper) => paper.id),
          new Date(),
        ),
      );
    }),
  );
  return server;
}
