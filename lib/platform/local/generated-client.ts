import "server-only";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/platform/errors";
import { checkout } from "@/lib/platform/local/checkout";
import { runNode } from "@/lib/platform/local/run-node";

const stampFile = path.join(checkout, "lib/generated/made-from.txt");

/** Has Prisma write lib/generated unless it fits the schema already. True when it wrote. */
export async function ensureGeneratedClient(): Promise<boolean> {
  const stamp = await schemaStamp();
  const made = await readFile(stampFile, "utf8").catch(() => "");
  if (made === stamp) return false;
  const { code, output } = await runNode({
    args: ["node_modules/prisma/build/index.js", "generate", "--schema=prisma/schema.prisma"],
    variables: {
      ...process.env,
      // `generate` runs no engine, yet would download one unless some program is named here.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (code !== 0) throw new AppError("unavailable", `prisma generate failed: ${output.trim()}`);
  await writeFile(stampFile, stamp);
  return true;
}

async function schemaStamp(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "node_modules/prisma/package.json"]) {
    hash.update(await readFile(path.join(checkout, file)));
  }
  return hash.digest("hex");
}
