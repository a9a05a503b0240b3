import { dateToDay, dayToDate } from "@/lib/dates";
import type { RepositoryKind } from "@/lib/generated/prisma/enums";
import type {
  IncomingPaper,
  LinkedRepositories,
  OutsideValues,
} from "@/lib/imports/incoming-paper";
import type { StoredPaper } from "@/lib/imports/stored-paper";

/**
 * Counts are those of the latest day seen. Everything else fills what is still empty and replaces
 * nothing, so that neither an older day nor a newer one takes away what people here have set right.
 */
export function mergeOutside(paper: StoredPaper, incoming: IncomingPaper): StoredPaper {
  const { outside, day } = incoming;
  const counts = isLatestOutside(paper, incoming) && {
    outsideUpvoteCount: outside.upvotes ?? paper.outsideUpvoteCount,
    outsideCommentCount: outside.comments ?? paper.outsideCommentCount,
    githubStars: outside.githubStars ?? paper.githubStars,
    outsideSeenOn: day ? dayToDate(day) : paper.outsideSeenOn,
  };
  return fillGaps({ ...paper, ...counts, ...linked(paper, outside) }, outside);
}

/** Whether no later day of the outside source was seen; a line without a day comes before all. */
export function isLatestOutside(known: StoredPaper, incoming: IncomingPaper): boolean {
  const seenOn = known.outsideSeenOn && dateToDay(known.outsideSeenOn);
  return seenOn === null || (incoming.day !== null && incoming.day >= seenOn);
}

function fillGaps(paper: StoredPaper, outside: Partial<OutsideValues>): StoredPaper {
  const filled = { ...paper };
  if (paper.summary === null && outside.summary) {
    filled.summary = outside.summary.text;
    filled.summaryModel = outside.summary.model;
  }
  if (paper.githubRepo === null && outside.repository) {
    filled.githubRepo = outside.repository.url;
    filled.githubRepoAddedBy = outside.repository.addedBy;
  }
  filled.projectPage ??= outside.projectPage ?? null;
  filled.discussionId ??= outside.discussionId ?? null;
  filled.githubStars ??= outside.githubStars ?? null;
  filled.withdrawnAt ??= outside.withdrawnAt ? new Date(outside.withdrawnAt) : null;
  filled.organization ??= outside.organization ? { slug: outside.organization } : null;
  if (paper.media.length === 0) filled.media = outside.media ?? [];
  if (paper.keywords.length === 0) filled.keywords = (outside.keywords ?? []).map(toKeyword);
  return filled;
}

const toKeyword = (keyword: string) => ({ keyword, key: keyword.toLowerCase() });

/** Lists of what cites the paper come whole, and replace the list there was. */
function linked(paper: StoredPaper, outside: Partial<OutsideValues>): Partial<StoredPaper> {
  const kinds = [
    ["model", outside.models],
    ["dataset", outside.datasets],
    ["space", outside.spaces],
  ] as const;
  return {
    linkedModelTotal: outside.models?.total ?? paper.linkedModelTotal,
    linkedDatasetTotal: outside.datasets?.total ?? paper.linkedDatasetTotal,
    linkedSpaceTotal: outside.spaces?.total ?? paper.linkedSpaceTotal,
    linkedRepositories: kinds.flatMap(([kind, given]) => listOf(paper, kind, given)),
  };
}

function listOf(
  paper: StoredPaper,
  kind: RepositoryKind,
  given: LinkedRepositories | undefined,
): StoredPaper["linkedRepositories"] {
  if (!given) return paper.linkedRepositories.filter((repository) => repository.kind === kind);
  return given.listed.map(({ name, profile }) => ({ kind, name, profile: { ...profile } }));
}
