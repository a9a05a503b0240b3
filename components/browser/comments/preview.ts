import { trustServerHtml } from "@/components/browser/server-html";

/** Shows what is being written as it will be shown: the server draws it. */
export async function showPreview(button: HTMLElement): Promise<void> {
  const form = button.closest("form");
  const shown = form?.querySelector("[data-preview]");
  const comment = form?.querySelector("textarea")?.value ?? "";
  const answer = await fetch("/comments/preview", {
    method: "POST",
    body: new URLSearchParams({ comment }),
  }).catch(() => null);
  const drawn = document.createElement("div");
  if (answer?.ok) {
    drawn.className = "comment-body";
    drawn.innerHTML = trustServerHtml(await answer.text());
  } else {
    drawn.textContent = "Couldn't load the preview. Try again in a moment.";
  }
  shown?.replaceChildren(drawn);
}
