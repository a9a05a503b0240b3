import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@/tests/support/e2e";
import { newAddress, signInOn } from "@/tests/support/sign-in";

const paper = "/papers/2305.14625";

test(
  "A paper is submitted, discussed, reported, hidden by a moderator and restored",
  { tag: "@today" },
  async ({ page, browser }) => {
    test.setTimeout(90_000);
    const id = `2611.${String(Date.now()).slice(-5)}`;
    await page.goto("/sign-in?to=/papers/submit");
    await signInOn(page, newAddress());
    await page.goto("/papers/submit");
    await page.getByLabel("Paper", { exact: true }).fill(`https://arxiv.org/abs/${id}v1`);
    await page.getByRole("button", { name: "Find paper" }).click();
    await expect(page.getByRole("heading", { name: `A fresh look at ${id}` })).toBeVisible();
    await page.getByRole("button", { name: "Submit paper" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: `A fresh look at ${id}` }),
    ).toBeVisible();

    await page
      .getByLabel("Write a comment")
      .fill("Since $x^2 \\ge 0$:\n\n```python\nprint(1)\n```");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("status").locator("math")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Write a comment")).toHaveValue(/Since/);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    const comment = page.getByRole("listitem").filter({ hasText: "submitter" });
    await expect(comment.locator("math")).toBeVisible();
    await expect(comment.locator("code")).toContainText("print(1)");
    await expect(page.getByLabel("Write a comment")).toHaveValue("");

    const second = await (await browser.newContext()).newPage();
    await second.goto("/sign-in");
    await signInOn(second, newAddress());
    await second.goto(`/papers/${id}`);
    await second.getByRole("link", { name: /^Reply to/ }).click();
    await second.getByRole("textbox", { name: /^Reply to/ }).fill("I **agree**.");
    await second.getByRole("button", { name: "Reply", exact: true }).click();
    await expect(second.getByText("I agree.")).toBeVisible();
    await second.getByText("Add reaction").first().click();
    await second.getByRole("button", { name: "impressive, 0" }).first().click();
    await expect(second.getByRole("button", { name: "impressive, 1" })).toBeVisible();
    await second
      .getByRole("link", { name: /^Reply to/ })
      .first()
      .click();
    await second.getByLabel("Report this comment").fill("Off topic");
    await second.getByRole("button", { name: "Report" }).click();
    await expect(second.getByText("A moderator will review it")).toBeVisible();
    expect((await second.request.get("/moderation")).status()).toBe(404);

    await second.goto(`/papers/${id}`);
    await second
      .getByRole("link", { name: /^Reply to/ })
      .last()
      .click();
    await second.getByLabel("Edit your comment").fill("I **agree** wholly.");
    await second.getByRole("button", { name: "Save" }).click();
    await second.getByRole("link", { name: "edited" }).click();
    const versions = second.getByRole("main").getByRole("listitem");
    await expect(versions).toHaveText([/I agree wholly\./, /I agree\./]);

    await page.goto("/settings");
    await page.getByLabel("On the site and by email, right away").check();
    await page.getByRole("button", { name: "Save notifications" }).click();
    await expect(page.getByText("Notifications saved.")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto("/notifications");
    await expect(page.getByText(/^reader-\w+ replied to you on/)).toBeVisible();

    const editor = await (await browser.newContext()).newPage();
    await editor.goto("/sign-in");
    await signInOn(editor, "editor@example.org");
    await editor.goto("/moderation");
    const entry = editor.getByRole("article").filter({ hasText: "Off topic" });
    await expect(entry).toBeVisible();
    expect((await new AxeBuilder({ page: editor }).analyze()).violations).toEqual([]);
    await editor.keyboard.press("j");
    await expect(editor.locator("article[data-current]")).toHaveCount(1);
    await entry.getByRole("button", { name: "Hide" }).click();
    await expect(editor.getByText("Off topic")).toHaveCount(0);
    await second.goto(`/papers/${id}`);
    await expect(second.getByText("I agree wholly.")).toBeVisible();
    await expect(second.locator("math")).toHaveCount(0);
    await editor
      .getByRole("article")
      .filter({ hasText: "Since" })
      .getByRole("button", { name: "Restore" })
      .click();
    await second.reload();
    await expect(second.locator("math").first()).toBeVisible();
  },
);

test("A paper's page has what Zotero, search engines and programs read", async ({
  page,
  request,
}) => {
  await page.goto(paper);
  await expect(page.locator('meta[name="citation_title"]')).toHaveAttribute("content", /KNN-LM/);
  await expect(page.locator('meta[name="citation_author"]')).toHaveCount(6);
  const picture = await request.get(`${paper}/social-card.png`);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(await (await request.get(`${paper}.md`)).text()).toMatch(/^# KNN-LM/);
  const negotiated = await request.get(paper, { headers: { accept: "text/markdown" } });
  expect(negotiated.headers()["content-type"]).toContain("text/markdown");
  for (const unknown of [
    "/papers/2305.00000",
    "/papers/nonsense",
    "/papers/2305.00000.md",
    "/papers/2305.00000/manage",
    "/comments/nonsense",
    "/users/nobody-of-this-name",
  ]) {
    expect((await request.get(unknown)).status(), unknown).toBe(404);
  }
});

test("A paper's page and the form to submit one break no accessibility rule", async ({ page }) => {
  for (const path of [paper, "/papers/submit"]) {
    await page.goto(path);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor who comments is led to sign in, and afterwards comments", async ({ page }) => {
    await page.goto(paper);
    await page.getByLabel("Write a comment").fill("No script needed");
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(page).toHaveURL(/sign-in/);
    await signInOn(page, newAddress());
    await page.goto(paper);
    await page.getByLabel("Write a comment").fill("No script needed");
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(page.getByText("No script needed")).toBeVisible();
  });
});
