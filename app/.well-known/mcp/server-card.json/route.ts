import { connection } from "next/server";
import { describeMcpServer, describing } from "@/app/api/mcp/description";

const $schema = "https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json";

/** By which an agent that knows only the domain finds the MCP server (SEP-2127). */
export async function GET() {
  await connection();
  return Response.json({ $schema, ...describeMcpServer() }, describing);
}
