import { z } from "zod";
import { type Operation, refusals } from "@/app/api/openapi/operation";

export const fileOperations: Operation[] = [
  {
    path: "/api/mcp",
    method: "post",
    tag: "For agents",
    summary: "Model Context Protocol over streamable HTTP, without sessions",
    description:
      "Read-only tools: search_papers, get_paper, list_daily_papers, list_trending_papers, list_related_papers.",
    body: z.looseObject({ jsonrpc: z.literal("2.0"), method: z.string() }),
    answers: {
      200: {
        description: "The JSON-RPC answer",
        schema: z.looseObject({ jsonrpc: z.literal("2.0") }),
      },
      ...refusals.invalid,
    },
  },
  {
    path: "/api/openapi.json",
    method: "get",
    tag: "For agents",
    summary: "This document",
    answers: {
      200: { description: "OpenAPI 3.1", schema: z.looseObject({ openapi: z.string() }) },
    },
  },
];
