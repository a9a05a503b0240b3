import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { createMcpServer } from "@/app/api/mcp/tools";
import { apiRoute } from "@/lib/platform/http/api";

/** Stateless: each request has a server of its own, so that any process can answer any of them. */
export const POST = apiRoute(async (request) => {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = createMcpServer();
  await server.connect(transport);
  const response = await transport.handleRequest(request);
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
});

/** There is nothing to stream and no session to end. */
export const GET = () => new Response(null, { status: 405, headers: { Allow: "POST" } });

export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Accept, Authorization, MCP-Protocol-Version",
    },
  });
}
