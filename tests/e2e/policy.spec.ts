/** What may run on a page: our own two scripts, and nothing that came with a text. */
import type { Page, Response } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e";

const pages = [
  "/papers",
  "/papers/date/2025-12-09",
  "/papers/week/2025-W50",
  "/papers/month/2025-12",
  "/papers/trending",
  "/papers?q=attention",
  "/papers/submit",
  "/sign-in",
  "/about/ranking",
  "/api",
  "/nowhere",
];

test("No page asks for a script of Next's or leaves a part of itself to be moved by one", async ({
  request,
}) => {
  for (const path of pages) {
    const answer = await request.get(path, { headers: { accept: "text/html" } });
    const html = await answer.text();
    const why = `${path}: lib/platform/edge/own-page.mjs leaves out what Next writes, and this came through`;
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    const own = scripts.filter((tag) => / nonce="[\w-]{22}" data-own=/.test(tag));
    expect(own, `${path}: our own two scripts`).toHaveLength(2);
    expect(
      scripts.filter((tag) => !own.includes(tag) && !tag.includes("ld+json")),
      why,
    ).toEqual([]);
    expect(html.match(/<template id="B:|<div hidden="" id="S:|as="script"/g), why).toBeNull();
    expect(answer.headers()["content-security-policy"]).toContain("'strict-dynamic'");
  }
});

/** The page with what an attacker would have got into it. */
async function openWithAttack(page: Page, path: string): Promise<Response | null> {
  const attack = `<script>window.attacked="script"</script>
    <script data-own="">window.attacked="own"</script>
    <img src="/none" onerror="window.attacked='handler'">
    <a id="attack" href="javascript:window.attacked='link'">Attack</a>`;
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</main>", `${attack}</main>`);
    await route.fulfill({ response, body });
  });
  return page.goto(path);
}

for (const path of [
  "/papers/date/2025-12-09",
  "/papers/2305.14625",
  "/papers?q=attention",
  "/sign-in",
])
  test(`An attack in ${path} runs neither as script nor as handler nor as link`, async ({
    page,
    strayErrors,
  }) => {
    await openWithAttack(page, path);
    await page.locator("#attack").dispatchEvent("click");
    await expect(page.locator("html")).toHaveAttribute("data-script", "");
    expect(await page.evaluate("window.attacked")).toBeUndefined();
    expect(strayErrors.join()).toContain("Content Security Policy");
    strayErrors.length = 0;
  });
