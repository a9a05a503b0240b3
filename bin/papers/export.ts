import { once } from "node:events";
import { Command } from "commander";

export const exportCommand = new Command("export")
  .description("write every public paper, day, upvote count and comment as JSON lines")
  .option("--dump", "write the public dump of today, listed at /api/dumps, instead of to stdout")
  .addHelpText(
    "after",
    `
All lines are of one moment. Read them with: npm run papers -- import FILE --format export
Nothing that is hidden is in them, no email address, no token, and not who cast which vote.`,
  )
  .action(({ dump }: { dump?: true }) => (dump ? writeDump() : writeLines()));

async function writeDump(): Promise<void> {
  const { makeDump } = await import("@/lib/exports/dumps");
  console.log(JSON.stringify(await makeDump(new Date())));
}

async function writeLines(): Promise<void> {
  const { exportLines } = await import("@/lib/exports/lines");
  // A reader that stops early, as `head` does, has had enough.
  let isRead = true;
  process.stdout.on("error", () => (isRead = false));
  for await (const line of exportLines(new Date())) {
    if (!process.stdout.write(line)) await once(process.stdout, "drain").catch(() => undefined);
    if (!isRead) break;
  }
}
