// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- Node knows no "@/"
import { answerForm } from "../http/answer-form.mjs";

/** What is said at once where an answer would come late or never. */

/** Of what the build made, and pictures of other hosts. */
const withoutDatabase = /^\/(_next\/|scripts\/|plain\.css|icon\.svg|robots\.txt|media\/)/;

export const worksWithoutDatabase = (url) => withoutDatabase.test(url ?? "");

/** @returns {import("./edge.mjs").Answer} */
export function awayAnswer(request, pages) {
  const error = "The database does not answer. Try again in a moment.";
  return readsPages(request)
    ? { status: 503, headers: headers("text/html; charset=utf-8", 5), body: pages.failed }
    : inJson(error, 5);
}

/** @returns {import("./edge.mjs").Answer} */
export function busyAnswer(request) {
  const error = "Too many ask at once. Try again in a moment.";
  if (!readsPages(request)) return inJson(error, 1);
  return {
    status: 503,
    headers: headers("text/plain; charset=utf-8", 1),
    body: Buffer.from(error),
  };
}

const readsPages = ({ url, headers: { accept } }) =>
  !/^\/(api|feeds)\//.test(url ?? "") && /browser|html/.test(answerForm(accept));

function inJson(error, seconds) {
  const body = Buffer.from(JSON.stringify({ error, code: "unavailable", status: "unavailable" }));
  const told = [
    ["X-Error-Code", "unavailable"],
    ["X-Error-Message", error],
  ];
  return { status: 503, headers: [...headers("application/json", seconds), ...told], body };
}

const headers = (type, seconds) => [
  ["Content-Type", type],
  ["Cache-Control", "no-store"],
  ["Retry-After", String(seconds)],
];
