import { endWith, say, stopLater } from "@/bin/start/life";
import { AppError } from "@/lib/platform/errors";
import { secretVariables, setVariables } from "@/lib/platform/local/environment";
import { requireDatabase } from "@/lib/platform/local/given-database";
import { joinDatabase, takeDatabase } from "@/lib/platform/local/own-database";
import { readRuntime, removeRuntime } from "@/lib/platform/local/runtime-file";
import { loadSecrets } from "@/lib/platform/local/secrets";

export async function useGivenDatabase(databaseUrl: string): Promise<string> {
  await requireDatabase(databaseUrl);
  const { host, pathname } = new URL(databaseUrl);
  say(`Database: ${host}${pathname}`);
  const missing = [
    ...(process.env.AUTH_SECRET ? [] : ["without AUTH_SECRET nobody can sign in"]),
    ...(process.env.CRON_SECRET ? [] : ["without CRON_SECRET nothing scheduled can run"]),
  ];
  if (missing.length > 0) say(`Switched off: ${missing.join("; ")}`);
  return databaseUrl;
}

/** Says that another copy runs here, rather than that its ports are taken. */
export async function refuseSecondStart(folder: string): Promise<void> {
  const { databasePassword } = await loadSecrets(folder);
  const joined = await joinDatabase({ folder, password: databasePassword });
  if (joined === null) return;
  await joined.leave();
  throw await otherUser(folder);
}

export async function startOwnDatabase(folder: string): Promise<string> {
  const secrets = await loadSecrets(folder);
  const database = await takeDatabase({ folder, password: secrets.databasePassword });
  if (database === null) throw await otherUser(folder);
  stopLater(database.stop);
  endWith("The database", database.ended);
  await removeRuntime(folder); // of a start that was killed
  setVariables({ ...secretVariables(secrets), DATABASE_URL: database.url });
  say(`Database: PostgreSQL on port ${new URL(database.url).port}, kept in ${folder}`);
  return database.url;
}

async function otherUser(folder: string): Promise<AppError> {
  const other = await readRuntime(folder);
  const sentence = other
    ? `Daily Papers runs from ${folder} already, on ${other.appUrl}: stop it first, or set DATA_DIR, PORT and MAILBOX_PORT for a second copy.`
    : `Another start or command uses the data folder ${folder}: wait until it is done, or set DATA_DIR for a second copy.`;
  return new AppError("conflict", sentence);
}
