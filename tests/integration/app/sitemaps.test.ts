import { expect, test } from "vitest";
import { GET as getFile } from "@/app/sitemaps/[file]/route";
import { sitemapIndex } from "@/app/sitemaps/sitemap-index";
import { placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T12:00:00Z");
const read = (file: string) =>
  getFile(new Request("http://localhost/"), { params: Promise.resolve({ file }) });
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at);

test("The sitemap leads to a file for each month, and that to the month's days and papers", async () => {
  const { paperId } = await placePaper("2025-11-28");
  await placePaper("2025-11-27", { paperId });
  await placePaper("2025-10-02");
  const index = addressesIn(await (await sitemapIndex(now)).text());
  expect(index).toEqual([
    "http://localhost:3000/sitemaps/2025-11.xml",
    "http://localhost:3000/sitemaps/2025-10.xml",
  ]);
  const file = await read("2025-11.xml");
  expect(file.headers.get("content-type")).toMatch(/xml/);
  expect(addressesIn(await file.text())).toEqual([
    "http://localhost:3000/papers/date/2025-11-28",
    `http://localhost:3000/papers/${paperId}`,
    "http://localhost:3000/papers/date/2025-11-27",
  ]);
});

test.each(["2025-09.xml", "2025-13.xml", "2025-11", "latest.xml"])(
  "There is no sitemap %s",
  async (file) => {
    await placePaper("2025-11-28");
    expect((await read(file)).status).toBe(404);
  },
);
