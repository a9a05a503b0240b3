import type { Command } from "commander";
import { prepared } from "@/bin/papers/prepared";
import { startProgress } from "@/bin/papers/progress";

export function addSearch(program: Command): void {
  program
    .command("search")
    .description("look after the search index")
    .command("reindex")
    .description(
      "write the index anew while searches go on; prints how many papers it went through",
    )
    .action(() => prepared(reindex));
}

async function reindex(): Promise<void> {
  const { reindexPapers } = await import("@/lib/search/reindex");
  const progress = startProgress(0, "the papers");
  const papers = await reindexPapers((done) =>
    progress.show(done, `${done} papers indexed`),
  ).finally(progress.end);
  console.log(JSON.stringify({ papers }));
}
