import { trustServerHtml } from "@/components/browser/server-html";
import { unreachable } from "@/components/browser/unreachable";

type Answer = { done?: string; secret?: string; error?: string };

/** Forms marked `data-live` say in place how they ended, and what they changed is shown anew. */
export function sendFormsInPlace(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !("live" in form.dataset)) return;
    event.preventDefault();
    if (form.ariaBusy !== "true") void sendInPlace(form);
  });
}

async function sendInPlace(form: HTMLFormElement): Promise<void> {
  form.ariaBusy = "true";
  const answer = await post(form);
  form.ariaBusy = "false";
  showAnswer(form, answer);
  if (!answer.error) await redrawLists();
}

async function post(form: HTMLFormElement): Promise<Answer> {
  try {
    const response = await fetch(form.getAttribute("action") ?? "", {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new FormData(form),
    });
    return (await response.json()) as Answer;
  } catch {
    return { error: unreachable };
  }
}

function showAnswer(form: HTMLFormElement, { done, secret, error }: Answer): void {
  const shown = form.querySelector("[role=status]");
  shown?.replaceChildren(error ?? done ?? "");
  if (!secret) return;
  const code = document.createElement("code");
  code.textContent = secret;
  shown?.append(code);
}

/** The lists that the form may have changed, as the page would show them now. */
async function redrawLists(): Promise<void> {
  const lists = document.querySelectorAll("[data-redrawn]");
  if (lists.length === 0) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const html = trustServerHtml(await answer.text());
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const list of lists) {
    const newer = page.getElementById(list.id);
    if (newer) list.replaceWith(newer);
  }
}
