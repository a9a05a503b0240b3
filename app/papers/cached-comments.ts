import { cacheLife, cacheTag } from "next/cache";
import { pageTags } from "@/lib/pages/tags";
import { listComments } from "@/lib/comments/threads";

/** One page of a discussion, drawn once and kept until somebody writes, edits, reacts or moderates. */
export async function cachedComments(paperId: string, page: number) {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.comments(paperId));
  return listComments(paperId, page);
}
