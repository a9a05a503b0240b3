/** A feed before it is written in one of its formats. Pure. */
export type FeedDocument = {
  title: string;
  description: string;
  /** Address of the page that shows the same list. */
  pageUrl: string;
  feedUrl: string;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Stays the same for ever; readers know an entry by it. */
  id: string;
  url: string;
  title: string;
  /** Plain, for readers that show no markup. */
  summary: string;
  html: string;
  authors: string[];
  tags: string[];
  publishedAt: Date;
  updatedAt: Date;
};

export const feedFormats = {
  xml: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;

export type FeedFormat = keyof typeof feedFormats;

/** "cs.CL.xml" is the feed of "cs.CL" as Atom; null for any other ending. */
export function parseFeedFile(file: string): { name: string; format: FeedFormat } | null {
  const [, name, ending] = /^(.+)\.(xml|rss|json)$/s.exec(file) ?? [];
  return name === undefined ? null : { name, format: ending as FeedFormat };
}

/** The moment of its newest entry; an empty feed has never changed. */
export function updatedAt({ entries }: FeedDocument): Date {
  return new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
}
