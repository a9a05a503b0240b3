/**
 * A filter for the same text in whatever case. Prisma writes it as ILIKE, where % and _ stand for
 * anything: escaped, they stand for themselves. Pure.
 */
export function anyCase(text: string) {
  return { equals: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
}
