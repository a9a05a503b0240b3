import { z } from "zod";
import type { Operation } from "@/app/api/openapi/operation";

export const fileOperations: Operation[] = [
  {
    path: "/api/openapi.json",
    method: "get",
    tag: "Feeds and files",
    summary: "This document",
    answers: { 200: { description: "OpenAPI 3.1", schema: z.looseObject({ openapi: z.string() }) } },
  },
];
