import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { type FeedDocument, parseFeedFile } from "@/lib/formats/feeds/feed-document";
import { feedFaults } from "@/tests/support/validate-feed";
import { writeFeed } from "@/lib/formats/feeds/write-feed";

const feed: FeedDocument = {
  title: "Daily papers",
  description: "Picked every day.",
  pageUrl: "https://papers.example/papers",
  feedUrl: "https://papers.example/feeds/daily.xml?per=paper&x=1",
  entries: [
    {
      id: "https://papers.example/papers/2512.00001",
      url: "https://papers.example/papers/2512.00001",
      title: "On <x> & y",
      summary: "When a < b.",
      html: "<p>When <math><mi>a</mi></math> &lt; b ]]> c.</p>",
      authors: ["Ada & Bob"],
      tags: ["R&D"],
      publishedAt: new Date("2025-12-09T00:00:00Z"),
      updatedAt: new Date("2025-12-10T08:30:00Z"),
    },
  ],
};

describe("A real feed reader reads", () => {
  it.each(["xml", "rss"] as const)("the feed ending in .%s", (format) => {
    const read = extractFromXml(writeFeed(feed, format));
    expect(read).toMatchObject({ title: "Daily papers", link: "https://papers.example/papers" });
    expect(read.entries).toMatchObject([
      { id: feed.entries[0]?.id, link: feed.entries[0]?.url, title: "On <x> & y" },
    ]);
  });

  it("the JSON Feed", () => {
    const read = extractFromJson(JSON.parse(writeFeed(feed, "json")) as Record<string, unknown>);
    expect(read.entries).toMatchObject([{ id: feed.entries[0]?.id, title: "On <x> & y" }]);
  });
});

describe("The specification has nothing against", () => {
  // libxml2 takes no text with an ampersand for a RELAX NG data type.
  const checked = { ...feed, feedUrl: "https://papers.example/feeds/daily.xml" };
  const [entry] = feed.entries;
  const bare = entry && { ...entry, authors: [], tags: [], summary: "", title: "Untitled" };
  const feeds = {
    full: checked,
    empty: { ...checked, entries: [] },
    bare: { ...checked, entries: bare ? [bare] : [] },
  };
  const cases = Object.keys(feeds).flatMap((name) =>
    (["xml", "rss", "json"] as const).map((format) => ({
      name: name as keyof typeof feeds,
      format,
    })),
  );

  it.each(cases)("the $name feed ending in .$format", async ({ name, format }) => {
    expect(await feedFaults(writeFeed(feeds[name], format), format)).toEqual([]);
  });

  it("but has against feeds that lack something or say it wrongly", async () => {
    const wrong = {
      xml: [/<id>[^<]*<\/id>/, /<updated>2025-12-10T08:30:00.000Z/],
      rss: [/<link>[^<]*<\/link>/, /Tue, 09 Dec 2025/],
      json: [/"title":"Daily papers",/, /"version":"[^"]*"/],
    } as const;
    for (const format of ["xml", "rss", "json"] as const)
      for (const part of wrong[format]) {
        const broken = writeFeed(checked, format).replace(
          part,
          format === "json" ? '"language":"en",' : "",
        );
        const faults = await feedFaults(broken.replace(",,", ","), format).catch(() => [
          "unreadable",
        ]);
        expect(faults, `${format} without ${part}`).not.toEqual([]);
      }
  });
});

it("carries what Atom demands of a feed and of an entry", () => {
  const atom = writeFeed(feed, "xml");
  expect(XMLValidator.validate(atom)).toBe(true);
  const entry = atom.slice(atom.indexOf("<entry>"));
  const head = atom.slice(0, atom.indexOf("<entry>"));
  for (const part of [head, entry])
    for (const name of ["id", "title", "updated"])
      expect(part.split(`<${name}>`), name).toHaveLength(2);
  expect(head).toContain('rel="self"');
  expect(head).toContain("<updated>2025-12-10T08:30:00.000Z</updated>");
});

it("carries what RSS 2.0 demands of a channel and of an item", () => {
  const rss = writeFeed(feed, "rss");
  expect(XMLValidator.validate(rss)).toBe(true);
  for (const name of [
    "<title>",
    "<link>",
    "<description>",
    "<pubDate>Tue, 09 Dec 2025 00:00:00 GMT</pubDate>",
    'isPermaLink="true"',
  ])
    expect(rss).toContain(name);
});

it("carries what JSON Feed 1.1 demands", () => {
  expect(JSON.parse(writeFeed(feed, "json"))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Daily papers",
    items: [
      {
        id: feed.entries[0]?.id,
        content_html: feed.entries[0]?.html,
        date_modified: "2025-12-10T08:30:00.000Z",
      },
    ],
  });
});

it("stays well-formed whatever a paper is called", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("xml" as const, "rss" as const),
      (text, format) => {
        const [entry] = feed.entries;
        const written = writeFeed(
          {
            ...feed,
            entries: entry
              ? [{ ...entry, title: text, html: text, authors: [text], tags: [text] }]
              : [],
          },
          format,
        );
        expect(XMLValidator.validate(written)).toBe(true);
      },
    ),
  );
});

it("knows a feed by its ending", () => {
  expect(parseFeedFile("cs.CL.xml")).toEqual({ name: "cs.CL", format: "xml" });
  expect(parseFeedFile("daily.txt")).toBeNull();
  expect(parseFeedFile(".xml")).toBeNull();
});
