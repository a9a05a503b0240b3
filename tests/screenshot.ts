/** `npm run screenshot -- URL`: takes the README's picture again from a running server. */
import { chromium } from "@playwright/test";
import { browserArguments, ensureBrowser } from "@/tests/support/browser";

const url = process.argv[2] ?? "http://localhost:3000/papers/date/2025-12-09";
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: "light",
});
await page.goto(url, { waitUntil: "networkidle" });
await page.screenshot({ path: "public/screenshot.png" });
await browser.close();
