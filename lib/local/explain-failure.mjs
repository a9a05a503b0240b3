import { readFileSync } from "node:fs";

const page = readFileSync(new URL("failed-page.html", import.meta.url));

/**
 * A page that failed answers in words of its own. Next's document for it is empty until a script
 * draws it: nothing to read without JavaScript, nor where the scripts fail to arrive as well.
 * @param {import("node:http").ServerResponse} response
 */
export function explainFailure(response) {
  const { write, end } = response;
  const isFailedPage = () =>
    response.statusCode === 500 && /^text\/html/.test(String(response.getHeader("Content-Type")));

  response.write = (/** @type {any[]} */ ...args) =>
    isFailedPage() || Reflect.apply(write, response, args);
  response.end = (/** @type {any[]} */ ...args) => {
    if (!isFailedPage()) return Reflect.apply(end, response, args);
    if (!response.headersSent) response.removeHeader("Content-Length");
    return Reflect.apply(end, response, [page]);
  };
}
