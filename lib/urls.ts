import type { Day } from "@/lib/dates";

/** Paths of this site's pages. */
export const paths = {
  latest: () => "/papers",
  day: (day: Day) => `/papers/date/${day}`,
  paper: (id: string) => `/papers/${id}`,
  paperMarkdown: (id: string) => `/papers/${id}.md`,
  paperCard: (id: string) => `/papers/${id.replace("/", "~")}/social-card.png`,
  citation: (id: string, format: string) => `/papers/${id.replace("/", "~")}/cite/${format}`,
  comments: (id: string) => `/papers/${id}#community`,
  user: (handle: string) => `/users/${handle}`,
  keyword: (keyword: string) => `/papers?q=${encodeURIComponent(keyword)}`,
  video: (id: string, position: number) => `/media/${id}/${position}`,
};
