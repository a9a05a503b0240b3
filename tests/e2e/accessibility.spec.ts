import { findFaults } from "@/tests/support/axe";
import { drawWith, fonts } from "@/tests/support/fonts";
import { expect, test } from "@/tests/support/e2e";

const pages = [
  "/papers",
  "/papers/date/2025-12-09",
  "/papers/date/2024-01-01",
  "/papers/week/2025-W50",
  "/papers/month/2025-12",
  "/papers/trending",
  "/papers?q=model",
  "/papers?q=nothing+likeit",
  "/papers/submit",
  "/about",
  "/about/digest",
  "/about/ranking",
  "/privacy",
  "/subscriptions",
  "/api",
  "/nowhere",
];

for (const path of pages) {
  test(`${path} has no accessibility fault that axe can find, in light and in dark colours`, async ({
    page,
  }) => {
    await page.goto(path);
    expect(await findFaults(page)).toEqual([]);
  });
}

test.describe("Nothing is wider than a phone of 320 pixels", () => {
  test.use({ bypassCSP: true, viewport: { width: 320, height: 640 } });

  for (const font of fonts) {
    test(`in a ${font.width} font`, async ({ page }) => {
      for (const path of pages) {
        await page.goto(path);
        await drawWith(page, font);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  }
});

/** The reader's own spacing of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

test.describe("With the reader's own text spacing", () => {
  test.use({ bypassCSP: true, viewport: { width: 390, height: 844 } });

  test("nothing is wider than the screen and no title is cut", async ({ page }) => {
    for (const path of pages) {
      await page.goto(path);
      await page.addStyleTag({ content: spacing });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
      const cut = await page
        .locator("main :is(h1, h2, h3):not(.sr-only)")
        .evaluateAll(
          (titles) => titles.filter((title) => title.scrollWidth > title.clientWidth + 1).length,
        );
      expect(cut, path).toBe(0);
    }
  });
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the first title is on the first screen, and what is pressed most is 44 pixels high", async ({
    page,
  }) => {
    await page.goto("/papers/date/2025-12-09");
    const title = await page.locator("article h3").first().boundingBox();
    expect((title?.y ?? 999) + (title?.height ?? 999)).toBeLessThan(844 / 2);
    for (const target of [".upvote", ".feed-tabs a", ".stepper summary"]) {
      const box = await page.locator(target).first().boundingBox();
      expect(box?.height, target).toBeGreaterThanOrEqual(40);
    }
  });
});

test("In forced colors the current list is told by more than its ground", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/papers/date/2025-12-09");
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((tab) => getComputedStyle(tab).textDecorationLine);
  expect(await outline(".feed-tabs a[aria-current]")).toBe("underline");
  expect(await outline(".feed-tabs a:not([aria-current])")).toBe("none");
});
