import type { NextConfig } from "next";
import { arxivArchive, arxivNumber, oldArxivNumber, ownPaperId } from "./lib/addresses/id-patterns";
import { mediaHosts } from "./lib/platform/env/word-lists";
import { answerFormHeader } from "./lib/platform/http/answer-form.mjs";
import { ownPageMark } from "./lib/platform/http/own-page-mark.mjs";
import { securityHeaders } from "./lib/platform/edge/security-headers";
import { sharedCache } from "./lib/platform/http/shared-cache";

// A page that reads its query is drawn anew for each reader, so `?p=2` becomes part of the path.
const pagedLists = ["/papers/week/:week", "/papers/month/:month", "/papers/trending"].flatMap(
  (source) => [
    {
      source,
      has: [{ type: "query" as const, key: "p", value: "(?<page>[ -~]*)" }],
      destination: `${source}/:page`,
    },
    { source, destination: `${source}/1` },
  ],
);

// Browsers that can fetch a page while a reader still points at its link. As a header, since a policy
// for scripts holds for rules that stand in the page.
const speculationRules = { key: "Speculation-Rules", value: '"/speculation-rules.json"' };

// What lib/addresses/references reads an id from.
const mayName = [
  ...[arxivNumber, `/${oldArxivNumber}`, ownPaperId],
  ...["10\\.\\d{4,9}/", "openreview\\.net/", "aclanthology\\.org/"],
].join("|");

// "hep-th/9901001" is one id: handlers see it as one segment.
const version = "(?:v\\d+)?";
const oldArxivPages = `/papers/:archive(${arxivArchive}(?:\\.[A-Za-z]{2})?)/:number(${oldArxivNumber}${version})`;
const oldArxivIds = ["/api/papers", "/api/arxiv"].map((api) => ({
  source: `${api}/:archive([a-zA-Z.-]+)/:number(${oldArxivNumber}${version})/:rest*`,
  destination: `${api}/:archive%2F:number/:rest*`,
}));
const wanting = (form: string) => [{ type: "header" as const, key: answerFormHeader, value: form }];

// Lists whose pages programs read data from; a browser's page has none in it.
const dataLists = [
  "/",
  "/papers",
  "/papers/trending",
  ...["date", "week", "month"].map((period) => `/papers/${period}/:name`),
];
const notForData = [
  ...wanting("browser"),
  ...["rsc", ownPageMark].map((key) => ({ type: "header" as const, key })),
];

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  compress: false, // lib/platform/edge/serve.mjs does it better
  distDir: process.env.BUILD_DIR ?? ".next",
  typescript: { ignoreBuildErrors: true }, // `npm run typecheck` is the gate; a start need not wait for it
  experimental: { isrFlushToDisk: false }, // a page kept on disk would outlive changes made while the server was down
  images: {
    remotePatterns: mediaHosts
      .parse(process.env.MEDIA_HOSTS || undefined)
      .map((hostname) => ({ protocol: "https", hostname, search: "" })),
    deviceSizes: [640, 1080],
    imageSizes: [320],
    qualities: [70],
    formats: ["image/webp"],
    minimumCacheTTL: 86400,
    maximumResponseBody: 20_000_000,
  },
  async headers() {
    return [
      { source: "/:path*", headers: [...securityHeaders, speculationRules] },
      {
        source: "/speculation-rules.json",
        headers: [
          { key: "Content-Type", value: "application/speculationrules+json" },
          { key: "Cache-Control", value: "public, max-age=3600" },
        ],
      },
      ...["/", "/papers/:path*"].map((source) => ({
        source,
        missing: [{ type: "cookie" as const, key: "plain" }], // that page is one reader's own
        headers: [{ key: "Cache-Control", value: sharedCache }],
      })),
      {
        source: "/scripts/:name", // which says what is in it
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      {
        source: "/papers/:path*/social-card.png",
        headers: [{ key: "Cache-Control", value: "public, max-age=3600" }],
      },
      // Drawn for one reader, though they stand among the pages for everyone.
      ...["/papers/submit/:path*", "/papers/:path*/manage", "/papers/:path*/manage/:verb"].map(
        (source) => ({
          source,
          headers: [{ key: "Cache-Control", value: "private, no-store" }],
        }),
      ),
      {
        source: "/papers",
        has: [{ type: "query", key: "q" }],
        headers: [{ key: "Cache-Control", value: "private, no-cache" }],
      },
    ];
  },
  /** Told here, since a page that waits for its reader can no longer change its status. */
  async redirects() {
    return ["/moderation", "/moderation/digests"].map((source) => ({
      source,
      missing: ["session", "__Secure-session"].map((key) => ({ type: "cookie" as const, key })),
      destination: `/sign-in?to=${source}`,
      permanent: false,
    }));
  },
  async rewrites() {
    return {
      beforeFiles: [
        {
          source: "/papers",
          has: [{ type: "query", key: "date" }],
          missing: [{ type: "query", key: "q" }],
          destination: "/papers/date",
        },
        {
          source: "/papers",
          has: [{ type: "query", key: "q", value: `.*(${mayName}).*` }],
          missing: [{ type: "query", key: "unknown" }],
          destination: "/search/id",
        },
        {
          source: "/papers",
          has: [{ type: "query", key: "q" }, ...wanting(".*")],
          missing: notForData,
          destination: "/with-data/papers",
        },
        { source: "/papers", has: [{ type: "query", key: "q" }], destination: "/search" },
        ...["/", "/papers", "/papers/:path*"].map((source) => ({
          source,
          destination: `/plain${source}`,
          has: [{ type: "cookie" as const, key: "plain", value: "1" }],
          missing: [{ type: "header" as const, key: "rsc" }],
        })),
        {
          source: "/papers/date/:date(\\d{4}-[^/]+)",
          has: wanting("json"),
          destination: "/papers/date/:date/list",
        },
        ...dataLists.map((source) => ({
          source,
          destination: `/with-data${source}`,
          has: wanting(".*"),
          missing: notForData,
        })),
        { source: "/", destination: "/papers/date/latest" },
        { source: "/papers", destination: "/papers/date/latest" },
        ...pagedLists,
        ...oldArxivIds,
        {
          source: `${oldArxivPages}.md`,
          destination: "/papers/:archive~:number/markdown",
        },
        { source: "/papers/:paperId([\\w.-]+).md", destination: "/papers/:paperId/markdown" },
        {
          source: oldArxivPages,
          has: wanting("markdown"),
          destination: "/papers/:archive~:number/markdown",
        },
        {
          source: `/papers/:paperId(${arxivNumber}${version}|${ownPaperId})`,
          has: wanting("markdown"),
          destination: "/papers/:paperId/markdown",
        },
      ],
      // The slash of an old arXiv id: see lib/addresses/paper-paths.
      afterFiles: [
        {
          source: oldArxivPages,
          destination: "/papers/:archive~:number",
        },
      ],
      fallback: [],
    };
  },
};

export default config;
