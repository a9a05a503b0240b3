import "@/tests/support/next-cache";
import fc from "fast-check";
import { describe, test } from "vitest";
import { GET as getDumps } from "@/app/api/dumps/route";
import { GET as getDump } from "@/app/api/dumps/[name]/route";
import { GET as getComments } from "@/app/api/papers/[paperId]/comments/route";
import { GET as getRelated } from "@/app/api/papers/[paperId]/related/route";
import { GET as getSuggestions } from "@/app/api/papers/suggest/route";
import { expectDocumented } from "@/tests/support/api-contract";
import { storeHubItem } from "@/tests/support/hub-items";
import { madeUp, read, site } from "@/tests/support/read-api";

type Asked = { segment: string; search: string };
type Route = { parameters: string[]; ask: (asked: Asked) => Promise<Response> };

const at = (path: string, search: string) => new Request(`${site}${path}?${search}`);
const ofPaper = (segment: string) => ({ params: Promise.resolve({ paperId: segment }) });
const plain = (path: string, parameters: string[]): [string, Route] => [
  path,
  { parameters, ask: ({ search }) => read(`${path}?${search}`) },
];

/** Every read of the document, with the parameters it takes. */
const routes: Record<string, Route> = Object.fromEntries([
  plain("/api/daily_papers", ["date", "week", "month", "submitter", "sort", "p", "limit"]),
  plain("/api/papers", ["cursor", "limit"]),
  plain("/api/papers/search", ["q", "limit"]),
  ...["models", "datasets", "spaces"].map((kind) => plain(`/api/${kind}`, ["filter", "limit"])),
  [
    "/api/papers/{paperId}",
    {
      parameters: ["field"],
      ask: ({ segment, search }) => read(`/api/papers/${encodeURIComponent(segment)}?${search}`),
    },
  ],
  [
    "/api/arxiv/{paperId}/repos",
    {
      parameters: [],
      ask: ({ segment }) => read(`/api/arxiv/${encodeURIComponent(segment)}/repos`),
    },
  ],
  [
    "/api/papers/suggest",
    {
      parameters: ["q"],
      ask: ({ search }) => getSuggestions(at("/api/papers/suggest", search), undefined),
    },
  ],
  [
    "/api/papers/{paperId}/related",
    {
      parameters: ["limit"],
      ask: ({ segment, search }) =>
        getRelated(at("/api/papers/x/related", search), ofPaper(segment)),
    },
  ],
  [
    "/api/papers/{paperId}/comments",
    {
      parameters: ["p"],
      ask: ({ segment, search }) =>
        getComments(at("/api/papers/x/comments", search), ofPaper(segment)),
    },
  ],
  [
    "/api/dumps",
    { parameters: [], ask: ({ search }) => getDumps(at("/api/dumps", search), undefined) },
  ],
  [
    "/api/dumps/{name}",
    {
      parameters: [],
      ask: ({ segment, search }) =>
        getDump(at("/api/dumps/x", search), { params: Promise.resolve({ name: segment }) }),
    },
  ],
]);

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom(
    ...["2025-12-09", "2025-W50", "2025-12", "trending", "sub", "0", "1", "1e3", "NaN", "null"],
    ...["comments", "arxiv:2512.00001", "arxiv:%", "2025-6-3"],
    ...["\u0000", "%E0%A4%A", "9".repeat(400), "x".repeat(5000), "'; --", "title"],
  ),
);
const segment = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom("2512.00001", "hep-th/9901001", "%E0%A4%A", "\u0000") },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }).map((text) => text.toWellFormed()) },
);

describe("No value of any parameter brings a fault: the answer is documented", () => {
  test.each(Object.entries(routes))("%s", async (path, { parameters, ask }) => {
    await storeHubItem(madeUp, "2025-12-09", 0);
    const names = fc.constantFrom(...parameters, "unknown");
    const asked = fc.record({ segment, query: fc.array(fc.tuple(names, value), { maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(asked, async ({ segment: given, query }) => {
        const answer = await ask({ segment: given, search: String(new URLSearchParams(query)) });
        await expectDocumented(answer, "get", path);
      }),
      { numRuns: 80 },
    );
  });
});
