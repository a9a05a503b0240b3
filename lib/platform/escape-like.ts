/** A filter for the same text in whatever case, which Prisma writes as ILIKE. Pure. */
export function anyCase(text: string) {
  return { equals: escapeLike(text), mode: "insensitive" } as const;
}

/** In LIKE and ILIKE % and _ stand for anything: escaped, they stand for themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
