import AxeBuilder from "@axe-core/playwright";
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

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`In ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const path of pages) {
      test(`${path} has no accessibility fault that axe can find`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}

test("Nothing is wider than a phone of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
