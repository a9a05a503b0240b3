/** `npm run papers -- VERB`: the operator's command line. */
import { Command } from "commander";
import { digestCommand } from "./papers/digest";
import { prepareEnvironment, type Prepared } from "@/lib/local/environment";

let prepared: Prepared | null = null;
const program = new Command("papers").addCommand(digestCommand());
program.hook("preAction", async () => {
  prepared = await prepareEnvironment();
});
try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await (prepared as Prepared | null)?.stop();
process.exit();
