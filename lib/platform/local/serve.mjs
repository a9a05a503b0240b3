/**
 * The web server of a finished build: Next's own, with answers that Brotli or gzip makes small. Next
 * knows gzip alone, whose window of 32 kB never sees that a page's text stands in it twice: a day of
 * 44 papers has 72 kB with it and 43 kB with Brotli. Plain JavaScript, since the hooks of a compiler
 * and those of Next get into each other's way.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import compression from "compression";
import next from "next";
import onHeaders from "on-headers";
import vary from "vary";
import { absentPaper } from "./absent-paper.mjs";
import { compressOnce } from "./compress-once.mjs";
import { drawEmptyPages } from "./draw-empty-pages.mjs";
import { refuseLargeBody } from "./limit-body.mjs";
import { blamePictureHost } from "./picture-hosts.mjs";
import { refuseRequest } from "./refuse-request.mjs";

const { values } = parseArgs({
  options: { hostname: { type: "string" }, port: { type: "string" } },
});
const { hostname } = values;
const port = Number(values.port);

const site = next({ dev: false, hostname, port });
await site.prepare();
const answer = site.getRequestHandler();
const compress = compression();
const build = process.env.BUILD_DIR ?? ".next";
const pages = {
  failed: readFileSync(new URL("failed-page.html", import.meta.url)),
  notFound: readFileSync(path.join(build, "server/app/_not-found.html")),
};
const absent = readFileSync(path.join(build, "server/app/papers/absent.html"), "utf8");

const server = createServer((request, response) => {
  if (refuseLargeBody(request, response) || refuseRequest(request, response)) return;
  // Markdown, JSON or HTML: Next forgets on its pages that the header decided.
  if (/^\/(papers|$|\?)/.test(request.url ?? ""))
    onHeaders(response, () => vary(response, "Accept"));
  blamePictureHost(request, response);
  compress(request, response, () => {
    compressOnce(request, response);
    const notFound = absentPaper(request.url ?? "", absent) ?? pages.notFound;
    drawEmptyPages(response, { ...pages, notFound }); // the last to wrap it is the first to see what Next writes
    answer(request, response).catch((error) => fail(response, error));
  });
});
server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname);

function fail(response, error) {
  process.stderr.write(`${error.stack}\n`);
  if (!response.headersSent) {
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
  }
  response.end();
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => server.close(() => site.close().finally(() => process.exit())));
