/** Writes a feed as Atom, RSS 2.0 or JSON Feed 1.1. Pure. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { type FeedDocument, type FeedFormat, updatedAt } from "@/lib/formats/feeds/feed-document";

export function writeFeed(feed: FeedDocument, format: FeedFormat): string {
  if (format === "rss") return writeRss(feed);
  return format === "json" ? writeJson(feed) : writeAtom(feed);
}

function writeAtom(feed: FeedDocument): string {
  return generateAtomFeed({
    id: feed.feedUrl,
    title: { value: legal(feed.title) },
    subtitle: { value: legal(feed.description) },
    updated: updatedAt(feed),
    links: [
      // First, since simple readers take the first link for the page.
      { rel: "alternate", type: "text/html", href: feed.pageUrl },
      { rel: "self", type: "application/atom+xml", href: feed.feedUrl },
    ],
    authors: [{ name: "Daily Papers" }],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: legal(entry.title) },
      updated: entry.updatedAt,
      published: entry.publishedAt,
      links: [{ rel: "alternate", type: "text/html", href: entry.url }],
      authors: entry.authors.map((name) => ({ name: legal(name) })),
      categories: entry.tags.map((tag) => ({ term: legal(tag) })),
      summary: { value: legal(entry.summary) },
      content: { type: "html", value: legal(entry.html) },
    })),
  });
}

function writeRss(feed: FeedDocument): string {
  return generateRssFeed({
    title: legal(feed.title),
    link: feed.pageUrl,
    description: legal(feed.description),
    language: "en",
    lastBuildDate: updatedAt(feed),
    atom: { links: [{ rel: "self", type: "application/rss+xml", href: feed.feedUrl }] },
    items: feed.entries.map((entry) => ({
      guid: { value: entry.id, isPermaLink: true },
      title: legal(entry.title),
      link: entry.url,
      pubDate: entry.publishedAt,
      description: legal(entry.summary),
      content: { encoded: legal(entry.html) },
      dc: { creators: entry.authors.map(legal) },
      categories: entry.tags.map((tag) => ({ name: legal(tag) })),
    })),
  });
}

function writeJson(feed: FeedDocument): string {
  const written = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    language: "en",
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.tags,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
    })),
  });
  // The library leaves out an empty list, which the specification demands.
  return JSON.stringify({
    ...(written as object),
    ...(feed.entries.length === 0 && { items: [] }),
  });
}

/** XML 1.0 cannot hold most control characters, escaped or not. */
function legal(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();
}
