import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on a page as it stands, then what of its colours fails in the dark. */
export async function findFaults(page: Page, part?: string): Promise<string[]> {
  const builder = () => {
    const axe = new AxeBuilder({ page });
    return part ? axe.include(part) : axe;
  };
  await page.emulateMedia({ colorScheme: "light" });
  const { violations: light } = await builder().analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const { violations: dark } = await builder()
    .withRules(["color-contrast", "link-in-text-block"])
    .analyze();
  return [...light, ...dark].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
