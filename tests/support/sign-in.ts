import { type Page, expect } from "@playwright/test";
import { mailsTo } from "@/tests/support/mailbox";

let made = 0;

export function newAddress(): string {
  made += 1;
  return `reader-${Date.now()}-${process.pid}-${made}@example.org`;
}

/** The link in the newest mail to an address, once it has come. */
export function signInLinkOf(address: string): Promise<string> {
  return findInMail(address, /https?:\S+\/sign-in\/confirm\?token=\S+/);
}

/** The code in the newest mail to an address, once it has come. */
export function signInCodeOf(address: string): Promise<string> {
  return findInMail(address, /^\d{6}$/m);
}

async function findInMail(address: string, pattern: RegExp): Promise<string> {
  const newest = async () => pattern.exec((await mailsTo(address)).at(-1)?.text ?? "")?.[0] ?? "";
  await expect.poll(newest, { message: `${pattern} for ${address}` }).not.toBe("");
  return newest();
}

/** From the sign-in page back to where the reader was. */
export async function signInOn(page: Page, address: string): Promise<void> {
  const before = (await mailsTo(address)).length;
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  // Under load the mail may come after the page that promises it.
  await expect.poll(async () => (await mailsTo(address)).length).toBeGreaterThan(before);
  await page.goto(await signInLinkOf(address));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
