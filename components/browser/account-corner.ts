import { paths } from "@/lib/addresses/urls";
import { isModerator, mayCurate } from "@/lib/roles/roles";
import { colourOf, initialOf } from "@/lib/text/avatars";
import type { ViewerFacts } from "@/components/browser/viewer";

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
  const show = (mark: string, isAllowed: boolean) => {
    const link = menu.querySelector<HTMLElement>(`[${mark}]`);
    if (link) link.hidden = !isAllowed;
  };
  show("data-curate", mayCurate(viewer));
  show("data-moderation", isModerator(viewer));
  document.querySelector<HTMLElement>("[data-sign-in]")?.remove();
  menu.hidden = false;
}
