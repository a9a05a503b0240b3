import { z } from "zod";

type Answer = { description: string; schema?: z.ZodType; type?: string };

/** What the document says of one route and method. */
export type Operation = {
  path: string;
  method: "get" | "post" | "put" | "delete";
  tag: "Reading" | "Writing" | "Files" | "For agents";
  summary: string;
  description?: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  answers: Record<number, Answer>;
  /** Whether it wants a token or a session. */
  needsViewer?: boolean;
};

export const apiError = z
  .object({
    error: z.string().meta({ description: "A sentence for people." }),
    code: z.enum([
      "unauthenticated",
      "forbidden",
      "not_found",
      "invalid",
      "conflict",
      "rate_limited",
      "unavailable",
    ]),
  })
  .meta({
    id: "Error",
    description: "The headers X-Error-Message and X-Error-Code repeat it.",
  });

const refused = (description: string): Answer => ({ description, schema: apiError });

export const refusals = {
  invalid: { 400: refused("The request isn't valid.") },
  missing: { 404: refused("Paper not found.") },
  viewer: {
    401: refused("Neither a token nor a session of the same origin."),
    429: refused("Too often; RateLimit and Retry-After say when to try again."),
  },
};
