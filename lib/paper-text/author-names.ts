/** Names of authors: as people type them, one on a line, and when two of them are the same. */
import { z } from "zod";
import { cleanText } from "@/lib/paper-text/clean-text";

export const authorNamesSchema = z
  .string()
  .max(100_000)
  .transform((lines) => lines.split("\n").map(cleanText).filter(Boolean))
  .pipe(z.array(z.string().max(200, "A name has at most 200 characters.")).max(10_000));

export function isSameName(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

/** Sources differ in accents, dots and spaces: "C.-P. Balázs" and "C. -P. Balazs". */
export function foldName(name: string): string {
  return (
    name
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .toLowerCase() || name
  );
}
