import { expect, test } from "vitest";
import { plainPage } from "@/lib/platform/http/plain-page";
import { html } from "@/lib/text/html";

const hostile = `<img src=x onerror="alert(1)">'&`;
const escaped = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;";

test("Markup made by hand escapes what is put into it, but for other such markup", () => {
  expect(html`<p title="${hostile}">${html`<b>${hostile}</b>`}</p>`.markup).toBe(
    `<p title="${escaped}"><b>${escaped}</b></p>`,
  );
});

test("A refusal that quotes an author's name runs nothing of it before a moderator", () => {
  const back = { path: hostile, words: hostile };
  const { markup } = plainPage({ title: hostile, text: hostile, secret: hostile, back });
  expect(markup).not.toContain("<img");
  expect(markup).toContain(`<p>${escaped}</p>`);
});
