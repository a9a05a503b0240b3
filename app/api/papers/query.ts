import { z } from "zod";
import type { PublishedCursor } from "@/lib/papers/records";

export const papersQuery = z.object({
  cursor: z
    .string()
    .max(200)
    .transform((text, context) => {
      const cursor = readCursor(text);
      if (cursor) return cursor;
      context.addIssue({ code: "custom", message: "This isn't a cursor from this API" });
      return z.NEVER;
    })
    .optional()
    .meta({ type: "string", description: "From the Link header of the page before." }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function writeCursor({ publishedAt, id }: PublishedCursor): string {
  return Buffer.from(`${publishedAt.toISOString()} ${id}`).toString("base64url");
}

function readCursor(text: string): PublishedCursor | null {
  const [instant = "", id = ""] = Buffer.from(text, "base64url").toString().split(" ");
  const publishedAt = new Date(instant);
  const isOurs = /^\d{4}-[\d:.TZ-]{6,25}$/.test(instant) && !Number.isNaN(publishedAt.getTime());
  return isOurs && /^[\w./-]{1,40}$/.test(id) ? { publishedAt, id } : null;
}
