import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { operations } from "@/app/api/openapi/operations";

// For machinery, not for programs outside.
const unlisted = /^\/api\/(?:auth|cron|health)(?:\/|$)/;

it("Every route under /api with its methods is in the document, and nothing else", () => {
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const path = `/api/${file.replace(/\/?route\.ts$/, "")}`.replace(/\[(\w+)\]/g, "{$1}");
      const code = readFileSync(`app/api/${file}`, "utf8");
      const methods = [
        ...code.matchAll(/export (?:const|async function|function) (GET|POST|PUT|DELETE)\b/g),
      ];
      return unlisted.test(path) ? [] : methods.map(([, method]) => `${method} ${path}`);
    })
    // The protocol wants an answer to GET: 405.
    .filter((route) => route !== "GET /api/mcp");
  const documented = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(documented.toSorted()).toEqual(routes.toSorted());
});
