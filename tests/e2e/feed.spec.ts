import type { Locator } from "@playwright/test";
import { expect, test, untilScripted } from "@/tests/support/e2e";
import { deadHost } from "@/tests/support/dead-host";
import { papers } from "@/tests/support/e2e-server";

const sampleDay = "/papers/date/2025-12-09";

/** Whether less of the abstract shows than there is. */
const isCut = (card: Locator) =>
  card
    .locator(".abstract")
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);

test(
  "A visitor reads the latest day's papers and gets no cookie",
  { tag: "@phone" },
  async ({ page, context }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Daily Papers" })).toBeVisible();
    await expect(page.getByText("by AK and the research community")).toBeVisible();
    await expect(page.locator("header time, main time").first()).toHaveAttribute(
      "datetime",
      "2025-12-09",
    );
    await expect(page.getByRole("article")).toHaveCount(44);
    expect(await context.cookies()).toEqual([]);
  },
);

test("The same page answers at each of its addresses", async ({ request }) => {
  for (const path of ["/", "/papers", sampleDay]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text()).toContain('rel="canonical" href="http');
  }
});

test("An abstract opens in place and folds again", { tag: "@phone" }, async ({ page }) => {
  await page.goto(sampleDay);
  const card = page.getByRole("article").first();
  await expect.poll(() => isCut(card)).toBe(true);
  await card.getByText("Show full abstract").click();
  await expect.poll(() => isCut(card)).toBe(false);
  await card.getByText("Show full abstract").click();
  await expect.poll(() => isCut(card)).toBe(true);
});

test("Names of many authors come on demand", { tag: "@phone" }, async ({ page }) => {
  await page.goto(sampleDay);
  const card = page.locator('article[data-paper-id="2305.14625"]');
  await expect(card.getByText("Shufan Wang")).toBeHidden();
  await card.getByText("6 authors").click();
  await expect(card.getByText(/Shufan Wang.*Mohit Iyyer/)).toBeVisible();
});

test("The keys j, k, e and ? move, unfold and help", async ({ page }) => {
  await page.goto(sampleDay);
  const cards = page.getByRole("article");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await untilScripted(page);
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("j");
  await expect(cards.nth(0)).toHaveAttribute("data-current", "");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(cards.nth(1)).toHaveAttribute("data-current", "");
  await expect(page.locator("[data-current]")).toHaveCount(1);
  await page.keyboard.press("e");
  await expect(cards.nth(1).locator("details.more")).toHaveAttribute("open", "");
});

test("A dismissed banner stays dismissed", async ({ page }) => {
  await page.goto(sampleDay);
  const banner = page.getByRole("complementary", { name: "Subscription" });
  await expect(banner.getByText("Get trending papers in your email inbox!")).toBeVisible();
  await banner.getByRole("button", { name: "Dismiss" }).click();
  await expect(banner).toBeHidden();
  await page.reload();
  await expect(banner).toBeHidden();
});

test("The theme follows the system until the reader chooses", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(sampleDay);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: "Change color theme" }).click();
  expect(await background()).not.toBe(dark);
  await page.reload();
  expect(await background()).not.toBe(dark);
});

test("A keyboard reader can skip to the content", async ({ page }) => {
  await page.goto(sampleDay);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test(
    "papers, abstracts and another day are still within reach",
    { tag: "@phone" },
    async ({ page }) => {
      await page.goto(sampleDay);
      await expect(page.getByRole("article")).toHaveCount(44);
      const card = page.getByRole("article").first();
      expect(await isCut(card)).toBe(true);
      await card.getByText("Show full abstract").click();
      expect(await isCut(card)).toBe(false);
      await page.getByText("Tue, Dec 9, 2025").click();
      await page.getByLabel("Go to a day").fill("2025-12-08");
      await page.getByRole("button", { name: "Go", exact: true }).click();
      await expect(page.getByText("No papers on Mon, Dec 8, 2025")).toBeVisible();
      await page.getByRole("link", { name: "See papers for Tue, Dec 9, 2025" }).click();
      await expect(page.getByRole("article")).toHaveCount(44);
    },
  );
});

test("A day without papers offers the nearest that has some", async ({ page }) => {
  await page.goto("/papers/date/2024-01-01");
  await expect(page.getByText("No papers on Mon, Jan 1, 2024")).toBeVisible();
  await expect(page.getByRole("link", { name: "See papers for Tue, Dec 9, 2025" })).toBeVisible();
});

test("A day that cannot exist is not found; a future one, or a slip in the picker, leads to the latest", async ({
  request,
}) => {
  for (const date of ["2025-02-30", "2025-13-01", "yesterday"])
    expect((await request.get(`/papers/date/${date}`)).status(), date).toBe(404);
  for (const [path, status] of [
    ["/papers/date/2999-01-01", 307],
    ["/papers/date?day=soon", 303],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect({ status: answer.status(), to: answer.headers().location }).toEqual({
      status,
      to: expect.stringMatching(/\/papers$/),
    });
  }
});

test("Every answer carries the protective headers and may be kept by shared caches for moments", async ({
  request,
}) => {
  const answer = await request.get(sampleDay);
  const headers = answer.headers();
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers["cache-control"]).toBe(
    "public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=86400",
  );
  expect(headers["content-encoding"]).toBe("br");
  expect(headers.vary?.split(/, */)).toEqual(expect.arrayContaining(["Accept", "Accept-Encoding"]));
  const again = await request.get(sampleDay, { headers: { "If-None-Match": headers.etag ?? "" } });
  expect(again.status()).toBe(304);
});

test("A picture whose host is gone leaves its place empty, and no fault is ours", async ({
  page,
}) => {
  const id = "2401.00017";
  const paper = { id, title: "A pictured paper", summary: "We draw it.", authors: [], upvotes: 1 };
  const line = { date: "2024-01-10", paper, mediaUrls: [`https://${deadHost}/drawing.png`] };
  await papers(["import", "-", "--format", "hf"], JSON.stringify(line));
  const asked = page.waitForResponse((answer) => answer.url().includes(deadHost));
  await page.goto("/papers/date/2024-01-10");
  const answer = await asked;
  expect([502, 504]).toContain(answer.status());
  expect(answer.headers()["cache-control"]).toBe("public, max-age=60");
  const card = page.getByRole("article");
  await expect(card.getByRole("link", { name: paper.title })).toBeVisible();
  // A browser draws its mark of a broken picture beside a text that stands for it, or at a size of its own.
  const picture = card.locator("img.paper-media");
  await expect(picture).toHaveAttribute("alt", "");
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
});
