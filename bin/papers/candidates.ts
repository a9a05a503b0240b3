import { readFile } from "node:fs/promises";
import { Command } from "commander";

/** `papers candidates learn`, `export` and `import`. The domain is loaded once the environment stands. */
export const candidatesCommand = new Command("candidates").description(
  "what the site has learned of its curators' picks",
);

candidatesCommand
  .command("learn")
  .description("learn from the last sixty days now, as the cron route does at each day's end")
  .action(async () => {
    const { relearnCandidates } = await import("@/lib/candidates/relearn");
    console.log(JSON.stringify(await relearnCandidates(new Date())));
  });

candidatesCommand
  .command("export")
  .description(
    "write the model to stdout, for another site; it names authors and words, no account",
  )
  .action(async () => {
    const { exportModel } = await import("@/lib/candidates/kept-model");
    console.log(JSON.stringify(await exportModel()));
  });

candidatesCommand
  .command("import")
  .description("rank by another site's model, until this site has learned from its own picks")
  .argument("<file>", "what export wrote")
  .action(async (file: string) => {
    const { importModel } = await import("@/lib/candidates/kept-model");
    const { pickCount, learnedOn } = await importModel(await readFile(file, "utf8"));
    console.log(JSON.stringify({ learnedOn, picks: pickCount }));
  });
