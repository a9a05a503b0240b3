import type { HuggingFaceItem } from "@/lib/imports/hugging-face-item";
import type { LinkedRepositories, OutsideValues } from "@/lib/imports/incoming-paper";

/** Thumbnails that Hugging Face draws for its own pages, not the submitter's pictures. */
const thumbnailHost = "cdn-thumbnails.huggingface.co";
const video = /\.(?:mp4|m4v|mov|qt|webm|ogv)$/i;
/** No real keyword comes near; the column is indexed. */
const longestKeyword = 200;

/** The values an item names; an empty list or text names nothing. */
export function outsideValues({ paper, ...item }: HuggingFaceItem): Partial<OutsideValues> {
  const organization = item.organization ?? paper.organization ?? item.submitterOrganization;
  const keywords = (paper.ai_keywords ?? []).map(foldSpace).filter(isKeyword);
  const media = [...new Set(item.mediaUrls ?? paper.mediaUrls ?? toList(item.mediaUrl))].flatMap(
    toMedia,
  );
  return withoutAbsent({
    upvotes: paper.upvotes,
    comments: item.numComments,
    authors: paper.authors ? true : null,
    summary: paper.ai_summary
      ? { text: paper.ai_summary, model: paper.ai_summary_model ?? null }
      : null,
    keywords: keywords.length > 0 ? keywords : null,
    projectPage: paper.projectPage,
    repository: paper.githubRepo
      ? { url: paper.githubRepo, addedBy: paper.githubRepoAddedBy ?? null }
      : null,
    githubStars: paper.githubStars,
    organization: organization?.name,
    discussionId: paper.discussionId,
    media: media.length > 0 ? media : null,
    withdrawnAt: paper.withdrawnAt,
    models: toLinked(paper.linkedModels, paper.numTotalModels),
    datasets: toLinked(paper.linkedDatasets, paper.numTotalDatasets),
    spaces: toLinked(paper.linkedSpaces, paper.numTotalSpaces),
  });
}

type Given<Values> = { [Key in keyof Values]?: Values[Key] | null | undefined };

function withoutAbsent<Values extends object>(given: Given<Values>): Partial<Values> {
  const named = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(named) as Partial<Values>;
}

function toMedia(given: string): OutsideValues["media"] {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.host === thumbnailHost) return [];
  return [{ kind: video.test(url.pathname) ? "video" : "image", url: given }];
}

function toLinked(
  listed: { id: string }[] | null | undefined,
  total: number | null | undefined,
): LinkedRepositories | null {
  if (!listed) return null;
  return {
    total: total ?? listed.length,
    listed: listed.map((repository) => ({ name: repository.id, profile: repository })),
  };
}

function toList<Value>(value: Value | null | undefined): Value[] {
  return value ? [value] : [];
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isKeyword(text: string): boolean {
  return text !== "" && text.length <= longestKeyword;
}
