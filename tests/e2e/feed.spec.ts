import { expect, test } from "@/tests/support/e2e";

const sampleDay = "/papers/date/2025-12-09";

test("A visitor reads the latest day's papers and gets no cookie", async ({ page, context }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Daily Papers" })).toBeVisible();
  await expect(page.getByText("by AK and the research community")).toBeVisible();
  await expect(page.locator("header time, main time").first()).toHaveAttribute(
    "datetime",
    "2025-12-09",
  );
  await expect(page.getByRole("article")).toHaveCount(44);
  expect(await context.cookies()).toEqual([]);
});

test("The same page answers at each of its addresses", async ({ request }) => {
  for (const path of ["/", "/papers", sampleDay]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text()).toContain('rel="canonical" href="http');
  }
});

test("The most upvoted paper comes first and a paper without votes shows a dash", async ({
  page,
}) => {
  await page.goto(sampleDay);
  const boxes = await page.getByRole("button", { name: /^Upvote, \d+ upvotes?$/ }).all();
  const counts = await Promise.all(
    boxes.map(async (box) => Number(((await box.textContent()) ?? "").replace("–", "0"))),
  );
  expect(counts).toHaveLength(44);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  await expect(
    page.locator("article", { hasText: "KNN-LM Does Not Improve" }).getByText("–"),
  ).toBeVisible();
});

test("A date within the page's own year leaves the year out", async ({ page }) => {
  await page.goto(sampleDay);
  await expect(
    page.locator('article[data-paper-id="2507.04886"]').getByText("Jul 7", { exact: true }),
  ).toBeVisible();
  await expect(
    page.locator('article[data-paper-id="2507.04886"]').getByText("1 author"),
  ).toBeVisible();
  await expect(
    page.locator('article[data-paper-id="2305.14625"]').getByText("May 23, 2023"),
  ).toBeVisible();
});

test("A paper without authors and date simply lacks them", async ({ page }) => {
  await page.goto(sampleDay);
  const bare = page.getByRole("article").filter({ hasNot: page.locator("time") });
  await expect(bare).toHaveCount(1);
  await expect(bare.getByText(/author/)).toHaveCount(0);
});

test("An abstract opens in place and folds again", async ({ page }) => {
  await page.goto(sampleDay);
  const card = page.getByRole("article").first();
  const abstract = card.locator(".abstract");
  const folded = (await abstract.boundingBox())?.height ?? 0;
  await card.getByText("Whole abstract").click();
  await expect
    .poll(async () => (await abstract.boundingBox())?.height ?? 0)
    .toBeGreaterThan(folded);
  await card.getByText("Whole abstract").click();
  await expect.poll(async () => (await abstract.boundingBox())?.height ?? 0).toBe(folded);
});

test("Names of many authors come on demand", async ({ page }) => {
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
  // The script may arrive after the page: the first key that works tells.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
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
  await page.getByRole("button", { name: "Change colour theme" }).click();
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

  test("papers, abstracts and another day are still within reach", async ({ page }) => {
    await page.goto(sampleDay);
    await expect(page.getByRole("article")).toHaveCount(44);
    const abstract = page.locator(".abstract").first();
    const folded = (await abstract.boundingBox())?.height ?? 0;
    await page.getByText("Whole abstract").first().click();
    expect((await abstract.boundingBox())?.height).toBeGreaterThan(folded);
    await page.getByText("Tue, Dec 9, 2025").click();
    await page.getByLabel("Go to a day").fill("2025-12-08");
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect(page.getByText("No papers on Mon, Dec 8, 2025.")).toBeVisible();
    await page.getByRole("link", { name: "Read those of Tue, Dec 9, 2025" }).click();
    await expect(page.getByRole("article")).toHaveCount(44);
  });
});

test.describe("A day's address", () => {
  for (const date of ["2025-02-30", "2025-13-01", "yesterday", "2025-12-9"]) {
    test(`${date} does not exist`, async ({ request }) => {
      expect((await request.get(`/papers/date/${date}`)).status()).toBe(404);
    });
  }

  test("in the future leads to the latest day", async ({ request }) => {
    const answer = await request.get("/papers/date/2999-01-01", { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toMatch(/\/papers$/);
  });

  test("without papers offers the nearest that has some", async ({ page }) => {
    await page.goto("/papers/date/2024-01-01");
    await expect(page.getByText("No papers on Mon, Jan 1, 2024.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Read those of Tue, Dec 9, 2025" })).toBeVisible();
  });

  test("typed wrongly into the picker leads to the latest day", async ({ request }) => {
    const answer = await request.get("/papers/date?day=soon", { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toMatch(/\/papers$/);
  });
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
  expect(headers["cache-control"]).toBe("public, max-age=0, s-maxage=5, stale-while-revalidate=5");
  expect(headers["content-encoding"]).toBe("br");
  expect(headers.vary?.split(/, */)).toEqual(expect.arrayContaining(["Accept", "Accept-Encoding"]));
  const again = await request.get(sampleDay, { headers: { "If-None-Match": headers.etag ?? "" } });
  expect(again.status()).toBe(304);
});
