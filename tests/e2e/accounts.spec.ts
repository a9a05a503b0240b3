import { findFaults } from "@/tests/support/axe";
import type { Page } from "@playwright/test";
import { expect, test, untilScripted } from "@/tests/support/e2e";
import { newAddress, signInCodeOf, signInLinkOf, signInOn } from "@/tests/support/sign-in";

/** A card by its paper: votes cast by other tests may move it. */
const paperAt = async (page: Page, nth: number) =>
  (await page.getByRole("article").nth(nth).getAttribute("data-paper-id")) ?? "";
const upvote = (page: Page, paperId: string) =>
  page.locator(`article[data-paper-id="${paperId}"]`).getByRole("button", { name: /^Upvote, / });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "With a script" : "Without a script", () => {
    test.use({ javaScriptEnabled });

    test("a reader signs in by upvoting, and finds the upvote after signing out and in again", async ({
      page,
    }) => {
      const address = newAddress();
      await page.goto("/papers");
      const paperId = await paperAt(page, javaScriptEnabled ? 0 : 1);
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "false");
      await upvote(page, paperId).click();
      await expect(page.getByText("Sign in to count your upvote.")).toBeVisible();
      await signInOn(page, address);
      await expect(page).toHaveURL(/\/papers$/);
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "true");

      await upvote(page, paperId).click();
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "false");
      const arrived = page.waitForResponse((answer) =>
        ["PUT", "POST"].includes(answer.request().method()),
      );
      await upvote(page, paperId).click();
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "true");
      await arrived;
      await page.reload();
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "true");

      await page.goto("/settings");
      await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page).toHaveURL(/\/papers$/);
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "false");
      await page.goto("/sign-in");
      await signInOn(page, address);
      await page.goto("/papers");
      await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "true");
    });

    test("a token is made, shown once and revoked", async ({ page, request }) => {
      await page.goto("/sign-in");
      await signInOn(page, newAddress());
      await page.goto("/settings");
      await page.getByLabel("Name of the new token").fill("laptop");
      await page.getByRole("button", { name: "Create token" }).click();
      const token = (await page.locator("code", { hasText: "dp_" }).innerText()).trim();
      const headers = { authorization: `Bearer ${token}` };
      expect(await (await request.get("/api/viewer", { headers })).json()).toMatchObject({
        viewer: { role: "reader" },
      });
      await page.goto("/settings");
      await expect(page.getByText(token)).toHaveCount(0);
      await page.getByRole("button", { name: "Revoke laptop" }).click();
      await expect(page.getByRole("button", { name: "Revoke laptop" })).toHaveCount(0);
      expect((await request.put("/api/papers/2501.00001/upvote", { headers })).status()).toBe(401);
    });
  });
}

test("A visitor's page asks for nothing of theirs and sets no cookie; a reader's asks once", async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(new URL(request.url()).pathname);
  });
  await page.goto("/papers");
  await untilScripted(page);
  expect(asked).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await page.goto("/sign-in");
  await signInOn(page, newAddress());
  await expect(page.locator("header").getByLabel(/Account of/)).toBeVisible();
  asked.length = 0;
  await page.goto("/papers");
  await expect(page.locator("header").getByLabel(/Account of/)).toBeVisible();
  await untilScripted(page);
  expect(asked).toEqual(["/api/viewer"]);
});

test("The key u upvotes the chosen paper", async ({ page }) => {
  await page.goto("/sign-in");
  await signInOn(page, newAddress());
  await page.goto("/papers");
  await expect(page.locator("header").getByLabel(/Account of/)).toBeVisible();
  const paperId = await paperAt(page, 2);
  for (const key of ["j", "j", "j", "u"]) await page.keyboard.press(key);
  await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("u");
  await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "false");
});

test("A vote that does not arrive is taken back, with words", async ({ page }) => {
  await page.goto("/sign-in");
  await signInOn(page, newAddress());
  await page.goto("/papers");
  await expect(page.locator("header").getByLabel(/Account of/)).toBeVisible();
  const paperId = await paperAt(page, 3);
  await page.route("**/api/papers/*/upvote", (route) => route.abort());
  await upvote(page, paperId).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Couldn't reach the server" }),
  ).toBeVisible();
  await expect(upvote(page, paperId)).toHaveAttribute("aria-pressed", "false");
});

test("A code from the mail, typed into the page that waits, signs in there", async ({ page }) => {
  const address = newAddress();
  await page.goto("/sign-in?to=/papers/trending");
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("link", { name: "open the mailbox" })).toBeVisible();
  await page.getByLabel("Code").fill(await signInCodeOf(address));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/papers/trending");
  await expect(page.locator("header").getByLabel(/Account of/)).toBeVisible();
});

test("A link works in another browser, once, and not for a scanner's look", async ({
  page,
  browser,
  request,
}) => {
  const address = newAddress();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  const link = await signInLinkOf(address);
  expect((await request.get(link)).ok()).toBe(true);
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(other).not.toHaveURL(/sign-in/);
  await other.goto("/settings");
  await expect(other.getByText(`Your email address, ${address}, is never shown`)).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link has expired" })).toBeVisible();
  await other.context().close();
});

test("Signing out everywhere ends the session of another browser", async ({ page, browser }) => {
  const address = newAddress();
  await page.goto("/sign-in");
  await signInOn(page, address);
  const other = await (await browser.newContext()).newPage();
  await other.goto("/sign-in");
  await signInOn(other, address);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/papers$/);
  await other.goto("/settings");
  await expect(other).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test("Another site's form changes nothing", async ({ page, request }) => {
  await page.goto("/sign-in");
  await signInOn(page, newAddress());
  const cookie = (await page.context().cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const headers = { origin: "https://evil.example", cookie };
  for (const path of [
    "/sign-out/everywhere",
    "/upvotes",
    "/settings/tokens",
    "/settings/delete",
    "/sign-in/link",
  ]) {
    expect((await request.post(path, { headers, form: { name: "x" } })).status(), path).toBe(403);
  }
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
});

test("The pages of accounts have no faults that axe finds, in light and in dark colours", async ({
  page,
}) => {
  const check = async (path: string) => {
    await page.goto(path);
    expect(await findFaults(page), path).toEqual([]);
  };
  await check("/sign-in");
  await check("/sign-in/sent");
  await check("/sign-in/confirm?token=none");
  await page.goto("/sign-in");
  await signInOn(page, newAddress());
  await check("/settings");
  const handle = await page.getByLabel("Handle", { exact: true }).inputValue();
  await check(`/users/${handle}`);
  await page.goto("/papers");
  await page
    .locator("header")
    .getByLabel(/Account of/)
    .click();
  await expect(page.getByRole("link", { name: "Your profile" })).toBeVisible();
  expect(await findFaults(page, "header")).toEqual([]);
});
