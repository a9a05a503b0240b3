/** `npm run papers -- VERB`: the operator's command line over the domain modules. */
import { Command } from "commander";
import { addFetch } from "@/bin/papers/fetch";
import { addImport } from "@/bin/papers/import";
import { addSearch } from "@/bin/papers/search";
import { AppError } from "@/lib/errors";

const program = new Command("papers")
  .description("Runs beside a running server or alone, on the same data.")
  .showHelpAfterError();

for (const add of [addImport, addFetch, addSearch]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
