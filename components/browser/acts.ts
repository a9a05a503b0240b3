import { dismissBanner } from "@/components/browser/banner";
import { showPreview } from "@/components/browser/comments/preview";
import { copyAnswer } from "@/components/browser/copy";
import { dismissNotice } from "@/components/browser/notice";
import { stepTheme } from "@/components/browser/theme";

/** What a button does that sends no form, under the name it bears as `data-act`. */
export const acts: Record<string, (button: HTMLElement) => unknown> = {
  copy: copyAnswer,
  "dismiss-banner": dismissBanner,
  "dismiss-notice": dismissNotice,
  preview: showPreview,
  "step-theme": stepTheme,
};

export function listenForActs(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-act]");
    if (button) acts[button.dataset.act ?? ""]?.(button);
  });
}
