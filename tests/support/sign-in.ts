import { type Page, expect } from "@playwright/test";
import { mailsTo } from "@/tests/support/mailbox";

let made = 0;

export function newAddress(): string {
  made += 1;
  return `reader-${Date.now()}-${process.pid}-${made}@example.org`;
}

/** The link in the newest mail to an address, once it has come. */
export async function signInLinkOf(address: string): Promise<string> {
  const newest = async () => {
    const mail = (await mailsTo(address)).at(-1);
    return /https?:\S+\/sign-in\/confirm\?token=\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  };
  await expect.poll(newest, { message: `a link for ${address}` }).not.toBe("");
  return newest();
}

/** From the sign-in page back to where the reader was. */
export async function signInOn(page: Page, address: string): Promise<void> {
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await page.goto(await signInLinkOf(address));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
