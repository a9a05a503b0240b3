/** The web server of a finished build: Next, behind what this site refuses, keeps and packs itself. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { createAsker } from "./asker.mjs";
import { watchDatabase } from "./database-watch.mjs";
import { createEdge } from "./edge.mjs";
import { refuseLargeBody } from "./limit-body.mjs";
import { ownPage, ownScripts } from "./own-page.mjs";
import { refuseRequest } from "./refuse-request.mjs";
import { createTurns } from "./turns.mjs";
import { patience } from "./patience.mjs";

const { values } = parseArgs({
  options: { hostname: { type: "string" }, port: { type: "string" } },
});
const { hostname } = values;
const port = Number(values.port);

const site = next({ dev: false, hostname, port });
await site.prepare();
const build = process.env.BUILD_DIR ?? ".next";
const notFound = readFileSync(path.join(build, "server/app/_not-found.html"));
const own = ownScripts(notFound);
const database = watchDatabase(process.env.DATABASE_URL);
const respond = createEdge(
  createAsker({
    next: site.getRequestHandler(),
    host: `${hostname}:${port}`,
    database,
    turns: createTurns({ atOnce: 32, waiting: 500 }),
    innerTurns: createTurns({ atOnce: 32, waiting: 500 }),
    pages: {
      failed: readFileSync(new URL("failed-page.html", import.meta.url)),
      notFound,
      absent: readFileSync(path.join(build, "server/app/papers/absent.html"), "utf8"),
    },
  }),
  (answer) => ownPage(answer, own),
);

const isBehindTls = process.env.APP_URL?.startsWith("https:");

const server = createServer(patience, (request, response) => {
  if (isBehindTls) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  if (refuseLargeBody(request, response) || refuseRequest(request, response)) return;
  respond(request, response).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    response.destroy();
  });
});
server.maxConnections = 10_000;
server.timeout = 120_000;
server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    database.close();
    server.close(() => site.close().finally(() => process.exit()));
  });
