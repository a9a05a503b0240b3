import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { checkout } from "@/lib/platform/local/checkout";

/** Whatever a build is made of. */
const sources = [
  "app",
  "components",
  "emails",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const notSources = ["lib/generated", "public/dumps", "public/scripts"].map((folder) =>
  path.join(checkout, folder),
);

/** These stand in what a build draws beforehand; the site's address does not. */
const drawnVariables =
  /^(SITE_NAME|CURATOR_NAME|FEED_TIME_ZONE|MEDIA_HOSTS|MAIL_FROM|AUTH_\w+_ID)$/;

/** Two builds with the same fingerprint would be the same. */
export async function fingerprint(variables: NodeJS.ProcessEnv): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const [name, value] of Object.entries(variables).sort()) {
    if (drawnVariables.test(name)) hash.update(`\0${name}=${value}`);
  }
  const files = await Promise.all(sources.map((name) => listFiles(path.join(checkout, name))));
  for (const file of files.flat().sort()) {
    hash.update(`\0${path.relative(checkout, file)}\0`).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function listFiles(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => null);
  if (found === null || notSources.includes(place)) return [];
  if (found.isFile()) return [place];
  const names = await readdir(place);
  const nested = await Promise.all(names.map((name) => listFiles(path.join(place, name))));
  return nested.flat();
}
