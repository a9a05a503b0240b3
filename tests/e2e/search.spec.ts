import { expect, test } from "@/tests/support/e2e";

test("Suggestions are chosen with the arrow keys, and Escape leaves the words alone", async ({
  page,
}) => {
  await page.goto("/papers");
  const field = page.getByRole("combobox", { name: "Search papers" });
  // The script may arrive after the page: the first key that works tells.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("multimod");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("multimod");
  await page.keyboard.type("al");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const chosen = options.and(page.locator("[aria-selected=true]"));
  await expect(chosen).toHaveCount(1);
  await expect(field).toHaveAttribute(
    "aria-activedescendant",
    (await chosen.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/papers\/\d{4}\.\d{5}$/);
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a search, its filters, its order and its pages are all in the address", async ({
    page,
  }) => {
    await page.goto("/papers");
    await page.getByRole("combobox", { name: "Search papers" }).fill("model");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/papers\?q=model$/);
    const papers = page.getByRole("article");
    await expect(papers).toHaveCount(20);
    await expect(page.locator("article mark").first()).toBeVisible();
    const first = await papers.first().getAttribute("data-paper-id");

    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL(/cursor=20/);
    await expect(page.locator(`article[data-paper-id="${first}"]`)).toHaveCount(0);
    await page.goBack();
    await expect(papers.first()).toHaveAttribute("data-paper-id", first ?? "");

    await page.getByLabel("Sort by").selectOption("upvotes");
    await page.getByLabel("From year").fill("2025");
    await page.getByLabel("In daily papers").check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/q=model&sort=upvotes&from=2025.*feed=1/);
    const listed = await papers.evaluateAll((all) =>
      all.map((one) => one.getAttribute("data-paper-id")),
    );
    expect(listed.length).toBeGreaterThan(0);

    await page.goto(page.url());
    await expect(page.getByLabel("Sort by")).toHaveValue("upvotes");
    await expect(page.getByLabel("From year")).toHaveValue("2025");
    await expect(page.getByLabel("In daily papers")).toBeChecked();
    await expect(papers).toHaveCount(listed.length);
  });

  test("a slip of the pen is put right by a link, and an unknown id can be added", async ({
    page,
  }) => {
    await page.goto("/papers?q=multimodel+languge");
    await page.getByText("Did you mean").getByRole("link").click();
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.goto("/papers?q=https://arxiv.org/abs/2101.00001v2");
    await expect(page.getByRole("link", { name: "Submit arXiv 2101.00001" })).toBeVisible();
  });

  test("a pasted reference leads to its paper, and one to a paper that is not here says so", async ({
    page,
  }) => {
    await page.goto("/papers");
    const known = await page.getByRole("article").first().getAttribute("data-paper-id");
    for (const pasted of [
      known,
      `https://arxiv.org/pdf/${known}v2`,
      `Some title, arXiv:${known}.`,
    ]) {
      await page.goto(`/papers?q=${encodeURIComponent(pasted ?? "")}`);
      await expect(page).toHaveURL(new RegExp(`/papers/${known}$`));
    }
    await page.goto("/papers?q=2101.00001&sort=newest");
    await expect(page).toHaveURL(/\/papers\?q=2101\.00001&sort=newest&unknown=1$/);
    await expect(page.getByRole("link", { name: "Submit arXiv 2101.00001" })).toBeVisible();
    // An address that was kept from then, once the paper is here.
    await page.goto(`/papers?q=${known}&unknown=1`);
    await expect(page).toHaveURL(new RegExp(`/papers/${known}$`));
  });

  test("a year that no calendar has finds nothing, and the page says so", async ({ page }) => {
    for (const query of ["year:0000", "year:9999", "year:9999-0000", "model&from=0&to=10000"]) {
      const answer = await page.goto(`/papers?q=${query}`);
      expect(answer?.status(), query).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Papers for");
    }
    await page.goto("/papers?q=year:0000");
    await expect(page.getByRole("article")).toHaveCount(0);
  });
});
