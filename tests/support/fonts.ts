/** Two fonts of known width, so that no test of the layout depends on the machine's own. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

export const fonts = [
  {
    width: "narrow",
    file: "@fontsource/roboto-condensed/files/roboto-condensed-latin-400-normal.woff2",
  },
  { width: "wide", file: "@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2" },
];

/** Needs `bypassCSP`: the site itself loads no font. */
export async function drawWith(page: Page, { file }: { file: string }): Promise<void> {
  const data = readFileSync(`node_modules/${file}`).toString("base64");
  await page.addStyleTag({
    content: `@font-face { font-family: "Test"; src: url(data:font/woff2;base64,${data}); }
      * { font-family: "Test" !important; }`,
  });
  await page.evaluate(() => document.fonts.ready);
}
