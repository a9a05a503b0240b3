import type { Day } from "@/lib/dates";

/** Paths of this site's pages. */
export const paths = {
  latest: () => "/papers",
  day: (day: Day) => `/papers/date/${day}`,
  search: (query: string) => `/papers?q=${encodeURIComponent(query)}`,
  submitId: (id: string) => `/papers/submit?id=${encodeURIComponent(id)}`,
  paper: (id: string) => `/papers/${id}`,
  comments: (id: string) => `/papers/${id}#community`,
  video: (id: string, position: number) => `/media/${id}/${position}`,
};
