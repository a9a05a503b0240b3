import { connection } from "next/server";
import { describeMcpServer, describing } from "@/app/api/mcp/description";

const $schema = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

/** What an operator hands to a registry of MCP servers to list this one. */
export async function GET() {
  await connection();
  return Response.json({ $schema, ...describeMcpServer() }, describing);
}
