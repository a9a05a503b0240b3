import "@/tests/support/next-cache";
import fc from "fast-check";
import { test } from "vitest";
import { expectDocumented } from "@/tests/support/api-contract";
import { storeHubItem } from "@/tests/support/hub-items";
import { madeUp, read } from "@/tests/support/read-api";

test("No value of any parameter brings a fault: the answer is documented", async () => {
  await storeHubItem(madeUp, "2025-12-09", 0);
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.integer().map(String),
    fc.constantFrom("2025-12-09", "2025-W50", "2025-12", "trending", "0", "1e3", "NaN", "null"),
  );
  const names = {
    "/api/daily_papers": ["date", "week", "month", "submitter", "sort", "p", "limit"],
    "/api/papers": ["cursor", "limit"],
    "/api/papers/search": ["q", "limit"],
  };
  const requests = fc
    .constantFrom(...Object.entries(names))
    .chain(([path, keys]) =>
      fc
        .dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 })
        .map((query) => ({ path, query })),
    );
  await fc.assert(
    fc.asyncProperty(requests, async ({ path, query }) => {
      const search = new URLSearchParams(
        Object.entries(query).map(([key, text]) => [key, text.toWellFormed()]),
      );
      await expectDocumented(await read(`${path}?${search}`), "get", path);
    }),
    { numRuns: 200 },
  );
}, 120_000);
