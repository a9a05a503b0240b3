import { expect, test } from "@/tests/support/e2e";

test("A reader steps from the day to its week and its month and back", async ({ page }) => {
  await page.goto("/papers/date/2025-12-09");
  const tabs = page.getByRole("navigation", { name: "Lists" });
  await tabs.getByRole("link", { name: "Weekly" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Weekly papers" })).toBeVisible();
  await expect(page.getByText("Week 50, 2025")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(44);
  await tabs.getByRole("link", { name: "Monthly" }).click();
  await expect(page.getByText("December 2025")).toBeVisible();
  await expect(tabs.getByRole("link", { name: "Monthly" })).toHaveAttribute("aria-current", "page");
  await tabs.getByRole("link", { name: "Daily" }).click();
  await expect(page).toHaveURL(/\/papers\/date\/2025-12-09$/);
});

test("A week or month that cannot exist is not found; a future one leads to the latest", async ({
  request,
}) => {
  for (const path of [
    ...["week/2025-W53", "week/2025-W00", "week/soon", "month/2025-13"],
    ...["week/2025-W50?p=9", "week/2025-W50?p=x"],
  ])
    expect((await request.get(`/papers/${path}`)).status(), path).toBe(404);
  for (const [path, latest] of [
    ["week/2999-W01", "week/2025-W50"],
    ["month/2999-01", "month/2025-12"],
  ]) {
    const answer = await request.get(`/papers/${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location).toMatch(new RegExp(`/papers/${latest}$`));
  }
});

test("A day's address answers JSON to whoever wants JSON alone", async ({ request }) => {
  const ask = (Accept: string) => request.get("/papers/date/2025-12-09", { headers: { Accept } });
  const answer = await ask("application/json");
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(await answer.json()).toHaveLength(44);
  const page = await ask("application/json, text/plain, */*");
  expect(page.headers()["content-type"]).toContain("text/html");
});

test("A list's page holds its data for programs, and nothing of it for browsers", async ({
  request,
}) => {
  const browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  for (const path of [
    "/papers",
    "/papers/date/2025-12-09",
    "/papers/week/2025-W50",
    "/papers/month/2025-12",
    "/papers/trending",
    "/papers?q=model",
  ]) {
    const program = await request.get(path, { headers: { Accept: "*/*" } });
    expect(program.headers().vary, path).toContain("Accept");
    expect(await program.text(), path).toMatch(
      /<main[^>]*><div [^>]*data-target="DailyPapers" data-props="{&quot;periodType/,
    );
    const browser = await request.get(path, { headers: { Accept: browsers } });
    expect(await browser.text(), path).not.toContain("DailyPapers");
  }
});

test("Days, weeks and ids written in other ways lead to how this site writes them", async ({
  request,
}) => {
  for (const [path, status, to] of [
    ["/papers?date=2025-12-9", 307, "/papers/date/2025-12-09"],
    ["/papers/date/2025-12-9", 308, "/papers/date/2025-12-09"],
    ["/papers/date/2025-12-09T00:00:00.000Z", 308, "/papers/date/2025-12-09"],
    ["/papers/week/2025-w50", 308, "/papers/week/2025-W50"],
    ["/papers/2507.04886v2", 308, "/papers/2507.04886"],
    ["/papers/date/2025-12-09T00%3A00%3A00.000Z", 308, "/papers/date/2025-12-09"],
    ["/papers/index?arxivId=2507.04886v2", 307, "/papers/2507.04886"],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([
      answer.status(),
      new URL(answer.headers().location ?? "", "http://x").pathname,
    ]).toEqual([status, to]);
  }
  expect((await request.get("/papers?date=2025-2-30")).status()).toBe(404);
});

test("A paper that is not here says so, offers to be added, and is not added by being asked for", async ({
  page,
}) => {
  const answer = await page.goto("/papers/2412.99999v2");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "2412.99999 isn’t here yet" })).toBeVisible();
  await page.getByRole("link", { name: "Submit arXiv 2412.99999" }).click();
  await expect(page).toHaveURL(/\/papers\/submit\?id=2412\.99999$/);
});

test("An address that encodes nothing is refused, never a fault", async ({ request }) => {
  for (const path of [
    "/api/papers/%E0%A4%A",
    "/api/papers/%E0%A4%A/comments",
    "/api/arxiv/%E0%A4%A/repos",
    "/api/dumps/%",
    "/feeds/%E0.xml",
    "/papers/%E0%A4%A",
    "/papers/date/%",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
  }
  expect((await request.put("/api/papers/%E0%A4%A/upvote")).status()).toBe(401);
  const json: unknown = await (await request.get("/api/papers/%E0%A4%A")).json();
  expect(json).toMatchObject({ code: "not_found" });
});
