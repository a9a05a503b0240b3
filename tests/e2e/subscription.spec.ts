import { dayMs } from "@/lib/time/dates";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@/tests/support/e2e";
import { cronSecret, makeDue, papers } from "@/tests/support/e2e-server";
import { mailsTo, sourceOf } from "@/tests/support/mailbox";
import { newAddress, signInOn } from "@/tests/support/sign-in";

const day = new Date(Date.now() - dayMs).toISOString().slice(0, 10);
const authorization = () => ({ authorization: `Bearer ${cronSecret()}` });

async function addPaper(id: string, title: string): Promise<void> {
  const summary = "We try it. It works.";
  const line = { date: day, title, paper: { id, title, summary, authors: [], upvotes: 3 } };
  await papers(["import", "-", "--format", "hf"], JSON.stringify(line));
}

test(
  "Somebody subscribes, confirms, reads the digest and leaves with one click; nothing comes after",
  { tag: "@today" },
  async ({ page, request }) => {
    test.setTimeout(120_000);
    const address = newAddress();
    const serial = String(Date.now()).slice(-5);

    await page.goto("/papers");
    await page.getByRole("link", { name: "Subscribe", exact: true }).first().click();
    await expect(page.getByLabel("Time zone")).toHaveValue("Pacific/Chatham");
    await page.getByLabel("Email").fill(address);
    await page.getByLabel(/^Topics/).fill(`trial ${serial}`);
    await page.getByRole("main").getByRole("button", { name: "Subscribe" }).click();
    await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();

    await expect.poll(async () => (await mailsTo(address)).length).toBe(1);
    const [confirmation] = await mailsTo(address);
    const link = /https?:\S+\/subscriptions\/confirm\?token=\S+/.exec(
      confirmation?.text ?? "",
    )?.[0];
    await page.goto(link ?? "");
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByRole("heading", { name: "You’re subscribed" })).toBeVisible();

    await addPaper(`2610.${serial}`, `A trial ${serial} of mail`);
    await makeDue(address);
    const refused = await request.get("/api/cron/digest");
    expect(refused.status()).toBe(401);
    const run = await request.get("/api/cron/digest", { headers: authorization() });
    expect(await run.json()).toMatchObject({ sent: 1, remaining: 0 });

    await expect.poll(async () => (await mailsTo(address)).length).toBe(2);
    const digest = (await mailsTo(address))[1];
    expect(digest?.subject).toMatch(/^Daily papers of \d+ \w+ \d{4}$/);
    expect(digest?.text).toContain(
      `A trial ${serial} of mail\nMatches your topic: trial ${serial}`,
    );
    await page.goto("about:blank"); // the policy of a page of ours takes no HTML from elsewhere
    await page.setContent(digest?.html ?? "");
    await page.getByRole("link", { name: `A trial ${serial} of mail` }).click();
    await expect(page).toHaveURL(new RegExp(`/papers/2610\\.${serial}\\?utm_source=digest`));

    const source = digest ? await sourceOf(digest) : "";
    const oneClick = /^List-Unsubscribe: <([^>]+)>/m.exec(source)?.[1] ?? "";
    const left = await request.post(oneClick, {
      form: { "List-Unsubscribe": "One-Click" },
      maxRedirects: 0,
    });
    expect(left.status()).toBe(200);

    await addPaper(`2609.${serial}`, `Another trial ${serial}`);
    await makeDue(address);
    await request.get("/api/cron/digest", { headers: authorization() });
    expect(await mailsTo(address)).toHaveLength(2);
  },
);

test("The API says the same of known and unknown addresses, and takes nothing that could add a header", async ({
  request,
}) => {
  const email = newAddress();
  const ask = (data: object) => request.post("/api/subscriptions", { data });
  const wish = { email, frequency: "weekly", topics: ["cs.CL", "author: Ada Lovelace"] };
  const [unknown, known] = [await ask(wish), await ask(wish)];
  expect([unknown.status(), known.status()]).toEqual([202, 202]);
  expect(await known.text()).toBe(await unknown.text());
  await expect.poll(async () => (await mailsTo(email)).length).toBe(1);

  const refused = [
    { ...wish, email: `${email}\r\nBcc: all@example.org` },
    { ...wish, email: `${email}, other@example.org` },
    { ...wish, topics: ["cs.CL\r\nBcc: all@example.org"] },
    { ...wish, frequency: "hourly" },
    { ...wish, hour: 24 },
  ];
  for (const data of refused) {
    const answer = await ask(data);
    expect(answer.status(), JSON.stringify(data)).toBe(400);
    expect(answer.headers()["x-error-message"]).not.toContain("Bcc");
  }
  expect(await mailsTo(email)).toHaveLength(1);
});

test("A moderator finds what was mailed; a visitor is asked to sign in, and a reader finds nothing", async ({
  page,
  request,
  browser,
}) => {
  for (const path of ["/moderation", "/moderation/digests"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location).toBe(`/sign-in?to=${path}`);
  }
  const preview = "/moderation/digests/019ab000-0000-7000-8000-000000000000";
  expect((await request.get(preview)).status()).toBe(404);

  const reader = await (await browser.newContext()).newPage();
  await reader.goto("/sign-in");
  await signInOn(reader, newAddress());
  await reader.goto("/moderation/digests");
  await expect(reader.getByRole("heading", { name: "Digests" })).toHaveCount(0);
  await reader.context().close();

  await page.goto("/moderation/digests");
  await signInOn(page, "editor@example.org");
  await page.goto("/moderation");
  await page.getByRole("link", { name: /^Digests/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Digests" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
