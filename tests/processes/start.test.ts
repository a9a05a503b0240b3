import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  listProcesses,
  makePlace,
  removePlace,
  start,
  untilGone,
  type Place,
  type Started,
} from "@/tests/support/started";

/** The first start makes the build, if `npm test` has not. */
const patience = 180_000;

async function startReady(place: Place): Promise<Started> {
  const started = start(place);
  await started.untilReady();
  return started;
}

async function stop(started: Started): Promise<number | null> {
  started.signal("SIGTERM");
  return started.exitCode;
}

async function isHealthy({ PORT }: Place): Promise<boolean> {
  return (await fetch(`http://localhost:${PORT}/api/health`)).ok;
}

function postmasterPid({ DATA_DIR }: Place): number {
  const file = path.join(DATA_DIR, "postgres/postmaster.pid");
  return Number.parseInt(readFileSync(file, "utf8"), 10);
}

describe("A running copy", () => {
  let place: Place;
  let running: Started;
  beforeAll(async () => {
    place = await makePlace();
    running = await startReady(place);
  }, patience);
  afterAll(async () => {
    await stop(running);
    await removePlace(place);
  });

  test("serves the site and a mailbox, and said last where", async () => {
    const lines = running.output().trim().split("\n");
    expect(lines.at(-1)).toBe(`Daily Papers is ready on http://localhost:${place.PORT}`);
    expect(await isHealthy(place)).toBe(true);
    const mail = await fetch(`http://localhost:${place.MAILBOX_PORT}/api/email`);
    expect(await mail.json()).toEqual([]);
  });

  test("keeps its secrets from other users", () => {
    for (const name of ["secrets.json", "runtime.json", "postgres.log"]) {
      expect(statSync(path.join(place.DATA_DIR, name)).mode & 0o077, name).toBe(0);
    }
  });

  test("lets no second one start from the same folder", async () => {
    const other = await makePlace();
    const second = start({ ...other, DATA_DIR: place.DATA_DIR });
    expect(await second.exitCode).toBe(1);
    expect(second.errors()).toContain(
      `Daily Papers runs from ${place.DATA_DIR} already, on http://localhost:${place.PORT}`,
    );
    expect(await isHealthy(place)).toBe(true);
    await removePlace(other);
  });

  test(
    "runs beside a second one with another folder and other ports",
    async () => {
      const other = await makePlace();
      const second = await startReady(other);
      expect(await Promise.all([isHealthy(place), isHealthy(other)])).toEqual([true, true]);
      expect(await stop(second)).toBe(0);
      expect(await isHealthy(place)).toBe(true);
      await removePlace(other);
    },
    patience,
  );
});

describe("The end of a start", { timeout: patience }, () => {
  let place: Place;
  let running: Started;
  beforeAll(async () => {
    place = await makePlace();
  });
  beforeEach(async () => {
    running = await startReady(place);
  }, patience);
  afterEach(() => stop(running));
  afterAll(() => removePlace(place));

  test.each(["SIGINT", "SIGHUP"] as const)("by %s leaves nothing running", async (signal) => {
    running.signal(signal);
    expect(await running.exitCode).toBe(0);
    expect(await untilGone(place)).toBe(true);
  });

  test("by SIGTERM leaves nothing running, and the next start finds the data again", async () => {
    expect(await stop(running)).toBe(0);
    expect(await untilGone(place)).toBe(true);
    running = await startReady(place);
    expect(await isHealthy(place)).toBe(true);
    expect(running.output()).not.toContain("Migrations:");
  });

  test("by kill -9 of its process group leaves nothing that the next start minds", async () => {
    running.signalGroup("SIGKILL");
    running = await startReady(place);
    expect(await isHealthy(place)).toBe(true);
    expect(running.output()).not.toContain("Migrations:");
  });

  test("that PostgreSQL survived is made good by the next start", async () => {
    const survivor = postmasterPid(place);
    running.signalGroup("SIGSTOP"); // or it might still see its keeper die, and end PostgreSQL in order
    for (const { pid, command } of listProcesses(place.DATA_DIR)) {
      if (command.startsWith("sh ")) process.kill(pid, "SIGKILL");
    }
    running.signalGroup("SIGKILL");
    await running.exitCode;
    expect(listProcesses(place.DATA_DIR).map(({ pid }) => pid)).toContain(survivor);
    running = await startReady(place);
    expect(await isHealthy(place)).toBe(true);
    expect(postmasterPid(place)).not.toBe(survivor);
  });

  test("follows the end of PostgreSQL, and says so", async () => {
    process.kill(postmasterPid(place), "SIGKILL");
    expect(await running.exitCode).toBe(1);
    expect(running.errors()).toContain(
      "The database stopped unexpectedly, so everything was stopped.",
    );
    expect(await untilGone(place)).toBe(true);
  });
});
