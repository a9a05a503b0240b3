import "server-only";
/**
 * Production builds. Each lies in a folder named after what it was made from and counts only with the
 * mark that is written last, so a failed, interrupted or outdated one is never served, and a server
 * that runs keeps its own build while a newer one is made.
 */
import { existsSync } from "node:fs";
import { readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/platform/errors";
import { checkout } from "@/lib/platform/local/checkout";
import { fingerprint } from "@/lib/platform/local/fingerprint";
import { runNode } from "@/lib/platform/local/run-node";

export type Build = { folder: string; isDone: boolean };

const keptBuilds = 4;
const buildsFolder = ".next/builds";
const markIn = (folder: string) => path.join(checkout, folder, "done");

/** `folder` is relative to the checkout, as Next wants it. */
export async function findBuild(variables: NodeJS.ProcessEnv): Promise<Build> {
  const folder = path.posix.join(buildsFolder, await fingerprint(variables));
  return { folder, isDone: existsSync(markIn(folder)) };
}

export async function makeBuild(
  { folder }: Build,
  variables: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const { code, output } = await runNode({
      args: ["node_modules/next/dist/bin/next", "build"],
      variables: { ...forBuilding(variables), BUILD_DIR: folder },
      signal,
    });
    if (code === 0) break;
    // Another start makes the same build just now: wait for it.
    if (!output.includes("Another next build process is already running")) {
      throw new AppError("unavailable", `${output.trim()}\nThe build failed. The reason is above.`);
    }
    await pause(1_000);
    if (existsSync(markIn(folder))) return;
  }
  await writeFile(markIn(folder), "");
}

/** Notes that a build is in use and forgets those that were not for the longest time. */
export async function keepBuild({ folder }: Build): Promise<void> {
  const now = new Date();
  await utimes(markIn(folder), now, now);
  const names = await readdir(path.join(checkout, buildsFolder));
  const builds = await Promise.all(
    names.map(async (name) => {
      const place = path.join(checkout, buildsFolder, name);
      const used = await stat(path.join(place, "done")).catch(() => stat(place));
      return { place, usedAt: used.mtimeMs };
    }),
  );
  const old = builds.sort((one, other) => other.usedAt - one.usedAt).slice(keptBuilds);
  await Promise.all(old.map(({ place }) => rm(place, { recursive: true, force: true })));
}

/** A build must need no database, keep no secret and know no address. */
function forBuilding(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const unwanted =
    /^(APP_URL|PORT|HOST|DATABASE_URL|SMTP_URL|MAILBOX_URL|CRON_SECRET|DKIM_PRIVATE_KEY|AUTH_(\w+_)?SECRET)$/;
  return {
    ...Object.fromEntries(Object.entries(variables).filter(([name]) => !unwanted.test(name))),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
