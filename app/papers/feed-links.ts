import type { Metadata } from "next";

/** What a page says in its head of the feeds that carry its list, so that readers find them. */
export function feedLinks(list: string, title: string): NonNullable<Metadata["alternates"]>["types"] {
  return {
    "application/atom+xml": [{ url: `/feeds/${list}.xml`, title: `${title} (Atom)` }],
    "application/rss+xml": [{ url: `/feeds/${list}.rss`, title: `${title} (RSS)` }],
    "application/feed+json": [{ url: `/feeds/${list}.json`, title: `${title} (JSON Feed)` }],
  };
}
