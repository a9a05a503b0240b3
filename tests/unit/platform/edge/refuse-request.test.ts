import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { formPaths } from "@/lib/addresses/urls";
import { refuseRequest, takesWrites } from "@/lib/platform/edge/refuse-request.mjs";

const files = readdirSync("app", { recursive: true, encoding: "utf8" });
const addressOf = (file: string) =>
  `/${file}`.replace(/\/(page|route)\.tsx?$/, "").replace(/\[+[^\]]+\]+/g, "x") || "/";
const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map(addressOf);
const routes = files
  .filter((file) => /(^|\/)route\.tsx?$/.test(file))
  .filter((file) =>
    /^export .*\b(POST|PUT|PATCH|DELETE)\b/m.test(readFileSync(`app/${file}`, "utf8")),
  )
  .map(addressOf);

test.each(pages)("The page %s is only read", (path) => expect(takesWrites(path)).toBe(false));

test.each(routes)("What is sent to %s reaches its route", (path) =>
  expect(takesWrites(path)).toBe(true),
);

test.each(["/papers/hep-th/9901001/manage/links", "/papers/hep-th%2F9901001/manage/claim"])(
  "So does what is sent to %s, of a paper whose id has a slash",
  (path) => expect(takesWrites(path)).toBe(true),
);

test.each([
  ["GET", "/users/%00", 404],
  ["PUT", "/api/papers/%00/upvote", 404],
  ["GET", "/users/../settings", 404],
  ["GET", "/users/%2E%2e/settings", 404],
  ["GET", "/papers?q=visual&cat=%00", 400],
  ["TRACE", "/api/daily_papers", 405],
  ["POST", "/feeds/daily.xml", 405],
  ["POST", "/papers/submit", 405],
])("%s %s is refused with %i", async (method, path, status) => {
  const server = createServer((asked, answer) => {
    if (!refuseRequest(asked, answer)) answer.end("taken");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) =>
    request({ port, method, path }, resolve).end(),
  );
  expect(answer.statusCode).toBe(status);
  expect(answer.headers.allow !== undefined).toBe(status === 405);
  server.close();
});

test.each(Object.entries(formPaths))("The form %s is sent to a route", (_name, path) => {
  const patterns = files
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => new RegExp(`^${addressOf(file).replaceAll("/x", "/[^/]+")}$`));
  expect(patterns.some((pattern) => pattern.test(path("one", "edit")))).toBe(true);
});
