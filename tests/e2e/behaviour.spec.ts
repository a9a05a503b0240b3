import { expect, test, untilScripted } from "@/tests/support/e2e";
import { newAddress, signInOn } from "@/tests/support/sign-in";

const paper = "/papers/2305.14625";

test("Whatever a page does is done by the site's own script", async ({ page }) => {
  await page.route("**/_next/**/*.js", (route) => route.abort());
  await page.goto("/papers");
  await untilScripted(page);
  await page.getByRole("button", { name: "Change color theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("Pages come whole: nothing waits in them for a script to put it in its place", async ({
  request,
}) => {
  for (const path of [
    "/",
    paper,
    "/papers?q=model",
    "/papers/trending",
    "/papers/week/2025-W50",
    "/subscriptions",
    "/sign-in",
    "/sign-in/confirm?token=none",
    "/unsubscribe?token=none",
    "/api",
    "/about/ranking",
    "/nowhere",
  ]) {
    const html = await (await request.get(path)).text();
    expect(html, path).toMatch(/<head>.*<title>.*<\/head>/s);
    expect(html.match(/<template|<div hidden="" id="S:|\$RC\(/g), path).toBeNull();
  }
});

test("The script's name says what is in it, so browsers keep it for good", async ({ request }) => {
  const html = await (await request.get("/papers")).text();
  const [, address = ""] = /src="(\/scripts\/site-\w+\.js)"/.exec(html) ?? [];
  const script = await request.get(address);
  expect(script.status()).toBe(200);
  expect(script.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await script.body()).length).toBeLessThan(20_000);
});

test("A browser is told to fetch what a reader points at", async ({ request }) => {
  const page = await request.get("/papers");
  expect(page.headers()["speculation-rules"]).toBe('"/speculation-rules.json"');
  const rules = await request.get("/speculation-rules.json");
  expect(rules.headers()["content-type"]).toContain("application/speculationrules+json");
});

test("A citation is copied, and a button that couldn't says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(paper);
  const copy = page.getByRole("button", { name: "Copy BibTeX" });
  await untilScripted(page);
  await copy.click();
  await expect(copy).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("@");
  await page.route("**/cite/**", (route) => route.abort());
  await copy.click();
  await expect(copy).toHaveText("Couldn't copy");
});

test("Settings say in place what was refused and what was saved", async ({ page }) => {
  await page.goto("/sign-in");
  await signInOn(page, newAddress());
  await page.goto("/settings");
  await untilScripted(page);
  const form = page.locator("form").filter({ has: page.getByLabel("Handle", { exact: true }) });
  await page.getByLabel("Name", { exact: true }).fill("Ada");
  await page.getByLabel("Handle", { exact: true }).fill("not a handle");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(form.getByRole("status")).not.toBeEmpty();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ada");
  await page.getByLabel("Handle", { exact: true }).fill(`ada-${Date.now()}`);
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(form.getByRole("status")).toHaveText("Profile saved.");

  await page.getByLabel("Name of the new token").fill("in place");
  await page.getByRole("button", { name: "Create token" }).click();
  await expect(page.getByRole("button", { name: "Revoke in place" })).toBeVisible();
  await expect(page.locator("code", { hasText: "dp_" })).toBeVisible();
});

test("A suggestion is followed with the mouse, and leaving the field folds them", async ({
  page,
}) => {
  await page.goto("/papers");
  await untilScripted(page);
  const field = page.getByRole("combobox", { name: "Search papers" });
  const options = page.getByRole("option");
  await field.fill("multimod");
  await expect(options.first()).toBeVisible();
  await field.blur();
  await expect(options).toHaveCount(0);
  await field.fill("multimodal");
  await options.filter({ hasText: "Paper" }).first().click();
  await expect(page).toHaveURL(/\/papers\/\d{4}\.\d{5}$/);
});

test("Who subscribes from the foot of a page sends their time zone along", async ({ page }) => {
  await page.goto(paper);
  await untilScripted(page);
  const asked = page.waitForRequest("**/api/subscriptions");
  await page.getByLabel("Trending papers in your inbox").fill(newAddress());
  await page.getByRole("contentinfo").getByRole("button", { name: "Subscribe" }).click();
  expect((await asked).postData()).toContain("timeZone=Pacific%2FChatham");
});

test("What was searched for stands in the field", async ({ page }) => {
  await page.goto("/papers?q=large+model");
  await expect(page.getByRole("combobox", { name: "Search papers" })).toHaveValue("large model");
});
