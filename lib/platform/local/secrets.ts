import "server-only";
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  databasePassword: z.string(),
  authSecret: z.string(),
  cronSecret: z.string(),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** The secrets of this data folder, made at random the first time. */
export async function loadSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, "secrets.json");
  const fresh: Secrets = {
    databasePassword: randomBytes(24).toString("hex"),
    authSecret: randomBytes(32).toString("hex"),
    cronSecret: randomBytes(32).toString("hex"),
  };
  // Exclusive, so that of two processes that start together both read what the first one wrote.
  await writeFile(file, JSON.stringify(fresh), { flag: "wx", mode: 0o600 }).catch(ignoreExisting);
  return secretsSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== "EEXIST") throw error;
}
