import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** A test in which a stray console error or an uncaught exception of the page is a failure. */
export const test = base.extend<{ strayErrors: string[] }>({
  strayErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        // An answer with an error status is what some tests ask for.
        const isAnswer = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !isAnswer) errors.push(message.text());
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** A page comes before its script: the first key that is answered tells that it runs. */
export async function untilScripted(page: Page): Promise<void> {
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
}
