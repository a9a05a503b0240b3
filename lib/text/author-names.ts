/** Whether two names are of one author, as far as names tell. */
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
