/** Variables that list words. Also read by next.config.ts, whose compiler knows no "@/" imports. */
import { z } from "zod";

/** Words between commas or spaces. */
export function wordList(fallback = "") {
  return z
    .string()
    .default(fallback)
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    );
}

export const mediaHosts = wordList("cdn-uploads.huggingface.co,cdn-avatars.huggingface.co");
