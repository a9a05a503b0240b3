import { z } from "zod";

/** The request's query, parsed; unknown parameters are let go, as Hugging Face does. */
export function parseQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.infer<Schema> {
  return schema.parse(Object.fromEntries(new URL(request.url).searchParams));
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
