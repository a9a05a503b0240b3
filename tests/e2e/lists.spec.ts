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

test("A day's address answers JSON to whoever asks for it", async ({ request }) => {
  const answer = await request.get("/papers/date/2025-12-09", {
    headers: { Accept: "application/json" },
  });
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(await answer.json()).toHaveLength(44);
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
