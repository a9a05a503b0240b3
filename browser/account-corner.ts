import { paths } from "@/lib/addresses/urls";
import { isModerator } from "@/lib/roles/roles";
import { colourOf, initialOf } from "@/lib/text/avatars";
import type { ViewerFacts } from "@/browser/viewer";

/** The menu of whoever is signed in, in place of "Sign in". */
export function showAccount(viewer: ViewerFacts): void {
  const menu = document.querySelector<HTMLElement>("[data-account]");
  if (!menu) return;
  const name = viewer.name ?? viewer.handle ?? "You";
  menu.querySelector("summary")?.setAttribute("aria-label", `Account of ${name}`);
  menu.querySelector("rect")?.setAttribute("fill", colourOf(name));
  menu.querySelector("text")?.replaceChildren(initialOf(name));
  const ownPage = menu.querySelector<HTMLAnchorElement>("[data-own-page]");
  if (ownPage && viewer.handle) {
    ownPage.href = paths.user(viewer.handle);
    ownPage.hidden = false;
  }
  const moderation = menu.querySelector<HTMLElement>("[data-moderation]");
  if (moderation) moderation.hidden = !isModerator(viewer);
  document.querySelector<HTMLElement>("[data-sign-in]")?.remove();
  menu.hidden = false;
}
