import { test as base, expect } from "@playwright/test";

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
