import { z } from "zod";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";

/** The request's query, parsed; unknown parameters are let go, as Hugging Face does. */
export function parseQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.infer<Schema> {
  return schema.parse(Object.fromEntries(new URL(request.url).searchParams));
}

/** The request's JSON, for a schema to read. */
export function readJson(request: Request): Promise<unknown> {
  return request.json().catch((cause: unknown) => {
    throw new AppError("invalid", "The body must be JSON.", { cause });
  });
}

/** What the `Link` header says of a list's next page. */
export function nextLink(path: string, query: Record<string, string | number>): string {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  );
  return `<${env.APP_URL}${path}?${search}>; rel="next"`;
}

/** A text that one of our parsers knows. */
export function parsed<Value>(parse: (text: string) => Value | null, message: string) {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** PostgreSQL's text holds everything but the null character. */
export const storable = z.string().refine((text) => !text.includes("\0"), "Holds a null character");
