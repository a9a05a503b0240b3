/** `npm start` and `npm run dev`: the whole product on one machine. */
import { parseArgs } from "node:util";
import { refuseSecondStart, startOwnDatabase, useGivenDatabase } from "@/bin/start/database";
import {
  endAsked,
  listenForSignals,
  report,
  say,
  stopAll,
  stopLater,
  untilTheEnd,
} from "@/bin/start/life";
import { openMailbox } from "@/bin/start/mailbox";
import { loadSamplesIfEmpty } from "@/bin/start/samples";
import { serveBuild, serveWithHotReload } from "@/bin/start/web";
import { hasPgvector } from "@/lib/platform/local/given-database";
import { requireDataFolder } from "@/lib/platform/local/data-folder";
import { readEnvironment, setVariables } from "@/lib/platform/local/environment";
import { ensureGeneratedClient } from "@/lib/platform/local/generated-client";
import { requireFreePort } from "@/lib/platform/local/ports";
import { removeRuntime, writeRuntime } from "@/lib/platform/local/runtime-file";
import { applyMigrations } from "@/lib/platform/local/migrations";

const { values: options } = parseArgs({ options: { dev: { type: "boolean", default: false } } });

listenForSignals();
try {
  await start();
  await untilTheEnd();
} catch (error) {
  if (!endAsked.aborted) report(error);
}
await stopAll();
process.exit();

async function start(): Promise<void> {
  const env = readEnvironment();
  setVariables({ HOST: env.HOST, PORT: String(env.PORT), APP_URL: env.APP_URL });
  await requireDataFolder(env.DATA_DIR);
  if (!env.DATABASE_URL) await refuseSecondStart(env.DATA_DIR);
  await requireFreePort(env.PORT, env.HOST, "PORT");
  if (!env.SMTP_URL) await requireFreePort(env.MAILBOX_PORT, "127.0.0.1", "MAILBOX_PORT");
  await ensureGeneratedClient();
  endAsked.throwIfAborted();

  const databaseUrl = env.DATABASE_URL
    ? await useGivenDatabase(env.DATABASE_URL)
    : await startOwnDatabase(env.DATA_DIR);
  endAsked.throwIfAborted();
  const applied = await applyMigrations(databaseUrl);
  if (applied.length > 0) say(`Migrations: ${applied.length} applied`);
  if (env.EMBEDDING_URL && !(await hasPgvector(databaseUrl)))
    say("Switched off: search by meaning, as this PostgreSQL has no pgvector extension");
  endAsked.throwIfAborted();
  const smtpUrl = env.SMTP_URL ?? (await openMailbox(env.DATA_DIR, env.MAILBOX_PORT));
  endAsked.throwIfAborted();
  if (!env.DATABASE_URL) await loadSamplesIfEmpty(env.DATA_DIR, databaseUrl);
  endAsked.throwIfAborted();

  await (options.dev ? serveWithHotReload(env) : serveBuild(env));
  await writeRuntime(env.DATA_DIR, { appUrl: env.APP_URL, smtpUrl });
  stopLater(() => removeRuntime(env.DATA_DIR));
  say(`Daily Papers is ready on http://localhost:${env.PORT}`);
}
