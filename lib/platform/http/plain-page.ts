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
    <code style="word-break:break-all;user-select:all">${secret ?? ""}</code>
  </p>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" />
        <style>
          @media (prefers-reduced-motion: no-preference) {
            @view-transition {
              navigation: auto;
            }
          }
        </style>
      </head>
      <body
        style="font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem"
      >
        <main>
          <h1 style="font-size:1.5rem">${title}</h1>
          <p>${text}</p>
          ${secret ? shown : ""}
          <p><a href="${back.path}" style="color:inherit">${back.words}</a></p>
        </main>
      </body>
    </html>`;
}
