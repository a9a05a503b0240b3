/** The server of the end-to-end tests from its operator's side: its secrets, its database, its command line. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const folder = process.env.E2E_DATA_DIR ?? "";
type Secrets = { cronSecret: string; databasePassword: string };
const readSecrets = () => JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as Secrets;

export const cronSecret = () => readSecrets().cronSecret;

export async function papers(verb: string[], input: string): Promise<string> {
  const run = promisify(execFile)("npm", ["run", "-s", "papers", "--", ...verb], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: "", SMTP_URL: "" },
  });
  run.child.stdin?.end(input);
  return (await run).stdout;
}

/** Hours do not pass in a test: the subscriber's has come. */
export async function makeDue(email: string): Promise<void> {
  const port = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${readSecrets().databasePassword}@127.0.0.1:${port}/daily_papers`,
  });
  await client.connect();
  await client.query("update subscriber set due_at = now() where email = $1", [email]);
  await client.end();
}
