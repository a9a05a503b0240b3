import type { z } from "zod";

/** The request's query, parsed; unknown parameters are let go, as Hugging Face does. */
export function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.infer<Schema> {
  return schema.parse(Object.fromEntries(new URL(request.url).searchParams));
}
