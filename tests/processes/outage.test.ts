import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type Postgres } from "@/lib/platform/local/postgres";
import { testSettings } from "@/lib/platform/local/postgres-settings";
import { waitUntil } from "@/lib/platform/local/polling";
import { openDatabaseDoor } from "@/tests/support/database-door";
import { makePlace, type Place, removePlace, start, type Started } from "@/tests/support/started";

let folder = "";
let postgres: Postgres;
let door: Awaited<ReturnType<typeof openDatabaseDoor>>;
let place: Place;
let site: Started;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daily-papers-outage-"));
  postgres = await startPostgres({ folder, password: randomUUID(), settings: testSettings });
  door = await openDatabaseDoor(postgres.url("postgres"));
  place = await makePlace();
  const secrets = { AUTH_SECRET: randomUUID(), CRON_SECRET: randomUUID() };
  site = start({
    ...place,
    ...secrets,
    DATABASE_URL: door.url,
    APP_URL: `http://127.0.0.1:${place.PORT}`,
  });
  await site.untilReady();
}, 200_000);

afterAll(async () => {
  site.signal("SIGTERM");
  await site.exitCode;
  await door.close();
  await postgres.stop();
  await removePlace(place);
  await rm(folder, { recursive: true, force: true });
});

const kept = ["/papers", "/papers/trending", "/feeds/daily.xml", "/api/daily_papers"];

async function ask(path: string, method = "GET") {
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${place.PORT}${path}`, {
    method,
    headers: { accept: path.startsWith("/api") ? "application/json" : "text/html" },
    signal: AbortSignal.timeout(5_000),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, ms: performance.now() - begun };
}
const isHealthy = async () => (await ask("/api/health")).status === 200;

test.each(["fallSilent", "shut"] as const)(
  "With a database that did %s, what was kept is read on, the rest is refused, and all is well again afterwards",
  { timeout: 120_000 },
  async (fails) => {
    for (const path of kept) expect((await ask(path)).status, path).toBe(200);
    door[fails]();
    expect(await waitUntil(async () => !(await isHealthy()), 10_000)).toBe(true);

    for (const path of kept) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
    }
    for (const path of ["/papers?q=model", "/api/papers/2407.21783", "/api/health", "/users/ann"]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(503);
      expect(answer.ms, path).toBeLessThan(1_000);
      expect(answer.headers.get("retry-after")).toBe("5");
    }
    expect(JSON.parse((await ask("/api/papers/2407.21783/upvote", "PUT")).text)).toMatchObject({
      code: "unavailable",
    });
    expect((await ask("/upvotes", "POST")).text).toContain("<h1>");

    door.open();
    expect(await waitUntil(isHealthy, 15_000)).toBe(true);
    expect((await ask("/papers?q=model")).status).toBe(200);
    expect((await ask("/papers")).headers.get("cache-status")).not.toContain("stale-if-error");
  },
);
