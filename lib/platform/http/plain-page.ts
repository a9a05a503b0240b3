import "server-only";
import { html, type Html } from "@/lib/text/html";

type PlainPage = {
  title: string;
  text: string;
  secret?: string;
  back: { path: string; words: string };
};

/** A page that answers a form without a script. */
export function plainPage({ title, text, secret, back }: PlainPage): Html {
  const shown = html`<p>
    <code>${secret ?? ""}</code>
  </p>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
          ${secret ? shown : ""}
          <p><a href="${back.path}">${back.words}</a></p>
        </main>
      </body>
    </html>`;
}
