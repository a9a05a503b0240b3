import "server-only";
/**
 * Prisma's own schema engine as WebAssembly: the same migrations table and the same SQL as the Prisma
 * command line, without the native engine that it would download.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { engineAdapter } from "@/lib/platform/local/engine-adapter";

export type SchemaEngine = bindings.SchemaEngine;

/** Lends an engine that is connected to the database. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const failures: unknown[] = [];
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: [["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}']] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(engineAdapter(pool, failures)),
    );
    return await work(engine);
  } catch (error) {
    // The engine knows only that a script failed; Postgres said why.
    throw failures[0] ?? error;
  } finally {
    await pool.end();
  }
}

let isLoaded = false;

async function loadWasm(): Promise<void> {
  if (isLoaded) return;
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = await readFile(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

/** The engine's ten-second lock timer must not keep a finished command alive. */
function imports(): WebAssembly.ModuleImports {
  const later = (call: () => void, milliseconds: number) => setTimeout(call, milliseconds).unref();
  return Object.fromEntries(
    Object.entries(bindings).map(([name, value]) =>
      name.startsWith("__wbg_setTimeout") ? [name, later] : [name, value],
    ),
  ) as WebAssembly.ModuleImports;
}
