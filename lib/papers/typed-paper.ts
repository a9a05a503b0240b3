/** The words of a paper as a moderator types them. */
import { z } from "zod";
import { cleanText } from "@/lib/text/tex/clean-text";

export const typedPaper = {
  title: z.string().max(2_000).transform(cleanText).pipe(z.string().min(1, "Enter a title.")),
  abstract: z.string().max(50_000).transform(cleanText),
  /** One on a line; may be none. */
  authors: z
    .string()
    .max(100_000)
    .transform((lines) => lines.split("\n").map(cleanText).filter(Boolean))
    .pipe(z.array(z.string().max(200, "Keep each name under 200 characters.")).max(10_000)),
};
