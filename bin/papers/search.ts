import { Command } from "commander";
import { startProgress } from "@/bin/papers/progress";

export const searchCommand = new Command("search").description("look after the search index");

searchCommand
  .command("reindex")
  .description("write the index anew while searches go on; prints how many papers it went through")
  .action(reindex);

async function reindex(): Promise<void> {
  const { reindexPapers } = await import("@/lib/search/reindex");
  const progress = startProgress(0, "the papers");
  const papers = await reindexPapers((done) =>
    progress.show(done, `${done} papers indexed`),
  ).finally(progress.end);
  console.log(JSON.stringify({ papers }));
}
