import { z } from "zod";
import { apiError, type Operation, refusals } from "@/app/api/openapi/operation";

const dump = z
  .object({
    name: z.string().meta({ examples: ["papers-2025-12-09.jsonl.gz"] }),
    url: z.url(),
    bytes: z.int().min(0),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Dump" });

export const fileOperations: Operation[] = [
  {
    path: "/api/dumps",
    method: "get",
    tag: "Files",
    summary: "The public dumps, newest first",
    description:
      "Each holds all public papers, days, counts and comments at one moment, as gzipped JSON lines.",
    answers: { 200: { description: "The dumps", schema: z.array(dump) } },
  },
  {
    path: "/api/dumps/{name}",
    method: "get",
    tag: "Files",
    summary: "One dump",
    answers: {
      200: { description: "The file", schema: z.string(), type: "application/gzip" },
      404: { description: "Dump not found.", schema: apiError },
    },
  },
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
