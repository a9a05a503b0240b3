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
