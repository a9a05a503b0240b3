import type { PeriodFeed } from "@/lib/feed/periods";
import { papersPerPage } from "@/lib/feed/periods";

/** The page that a path names, counted from 1; null for what is no page. */
export function parsePage(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}

/** A list without papers still has its first page. */
export function countPages({ paperCount }: PeriodFeed): number {
  return Math.max(1, Math.ceil(paperCount / papersPerPage));
}
