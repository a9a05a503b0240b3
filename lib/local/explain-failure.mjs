import { readFileSync } from "node:fs";

const page = readFileSync(new URL("failed-page.html", import.meta.url));

/**
 * A page that failed answers in words of its own. Next's document for it is empty until a script
 * draws it: nothing to read without JavaScript, nor where the scripts fail to arrive as well. A page
 * that fails when a part of it is on its way already keeps that part.
 * @param {import("node:http").ServerResponse} response
 */
export function explainFailure(response) {
  const { write, end } = response;
  let hasBegun = false;
  const isFailedPage = () =>
    !hasBegun &&
    response.statusCode === 500 &&
    /^text\/(html|plain)/.test(String(response.getHeader("Content-Type")));

  response.write = (...args) => {
    if (isFailedPage()) return true;
    hasBegun = true;
    return write.apply(response, args);
  };
  response.end = (...args) => {
    if (!isFailedPage()) return end.apply(response, args);
    if (!response.headersSent) {
      response.removeHeader("Content-Length");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
    }
    return end.call(response, page);
  };
}
