/** In LIKE and ILIKE % and _ stand for anything: escaped, they stand for themselves. Pure. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
