/** `npm run papers -- VERB`: the operator's command line over the domain modules. */
import { Command } from "commander";
import { ZodError } from "zod";
import { candidatesCommand } from "@/bin/papers/candidates";
import { digestCommand } from "@/bin/papers/digest";
import { exportCommand } from "@/bin/papers/export";
import { fetchCommand } from "@/bin/papers/fetch";
import { importCommand } from "@/bin/papers/import";
import { searchCommand } from "@/bin/papers/search";
import { tokenCommand } from "@/bin/papers/token";
import { userCommand } from "@/bin/papers/user";
import { AppError } from "@/lib/platform/errors";
import { prepareEnvironment } from "@/lib/platform/local/environment";

const program = new Command("papers")
  .description("Runs beside a running server or alone, on the same data.")
  .showHelpAfterError();
const verbs = [
  importCommand,
  exportCommand,
  fetchCommand,
  userCommand,
  tokenCommand,
  digestCommand(),
  searchCommand,
  candidatesCommand,
];
for (const verb of verbs) program.addCommand(verb);

let stop = async () => {};

// The domain reads the environment when it is loaded, so each verb loads it after this.
program.hook("preAction", async () => {
  stop = (await prepareEnvironment()).stop;
});

try {
  await program.parseAsync();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
await stop();
process.exit();

function explain(error: unknown): unknown {
  if (error instanceof AppError) return error.message;
  if (error instanceof ZodError) return error.issues.map(({ message }) => message).join("; ");
  return error;
}
