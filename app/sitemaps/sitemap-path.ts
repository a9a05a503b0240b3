import { type Month, parseMonth } from "@/lib/time/periods";

const ending = ".xml";

export function sitemapPath(month: Month): string {
  return `/sitemaps/${month}${ending}`;
}

/** The month that a file's name names. */
export function parseSitemapFile(file: string): Month | null {
  return file.endsWith(ending) ? parseMonth(file.slice(0, -ending.length)) : null;
}
