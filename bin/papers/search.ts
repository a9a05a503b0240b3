import { Command } from "commander";
import { startProgress } from "@/bin/papers/progress";

export const searchCommand = new Command("search").description("look after the search index");

searchCommand
  .command("reindex")
  .description("write the index anew while searches go on; prints how many papers it went through")
  .action(reindex);

searchCommand
  .command("embed")
  .description("give papers that lack it their vector from EMBEDDING_URL; prints how many got one")
  .action(embed);

async function embed(): Promise<void> {
  const { embedPapers } = await import("@/lib/search/embed-papers");
  const progress = startProgress(0, "the papers");
  const account = await embedPapers({
    until: null,
    onProgress: (done, waiting) => progress.show(done, `${done} embedded, ${waiting} waiting`),
  }).finally(progress.end);
  console.log(JSON.stringify(account));
}

async function reindex(): Promise<void> {
  const { reindexPapers } = await import("@/lib/search/reindex");
  const progress = startProgress(0, "the papers");
  const papers = await reindexPapers((done) =>
    progress.show(done, `${done} papers indexed`),
  ).finally(progress.end);
  console.log(JSON.stringify({ papers }));
}
