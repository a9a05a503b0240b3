import { toHubAuthor, toHubPerson, toInnerPerson } from "@/lib/formats/hub/people";
import type { HubItem, HubListedPaper, HubPaper } from "@/lib/formats/hub/schemas";
import type { PaperRecord, PlacedPaper } from "@/lib/papers/record";
import { paths } from "@/lib/addresses/urls";

/**
 * The paper as it stands inside a list's item and, alone, at its own address. What it lacks is
 * undefined here and in the other shapes: written as JSON, its key is absent.
 */
export function toHubPaper({ paper, placement }: PlacedPaper): HubPaper {
  const summary = paper.summaryHiddenAt ? null : paper.summary;
  return {
    id: paper.id,
    authors: paper.authors.map((author) => toHubAuthor(author, paper.id)),
    mediaUrls: filled(paper.media.map(({ url }) => url)),
    publishedAt: paper.publishedAt?.toISOString(),
    submittedOnDailyAt: (placement?.submittedAt ?? placement?.day)?.toISOString(),
    title: paper.title,
    submittedOnDailyBy: placement
      ? toInnerPerson({ user: placement.submitter, outsidePerson: placement.outsideSubmitter })
      : undefined,
    summary: paper.abstract,
    upvotes: paper.upvoteCount,
    discussionId: paper.discussionId ?? paper.id,
    projectPage: paper.projectPage ?? undefined,
    githubRepo: paper.githubRepo ?? undefined,
    githubRepoAddedBy: paper.githubRepoAddedBy ?? undefined,
    ai_summary: summary ?? undefined,
    ai_keywords: filled(paper.keywords.map(({ keyword }) => keyword)),
    ai_summary_model: (summary && paper.summaryModel) ?? undefined,
    withdrawnAt: paper.withdrawnAt?.toISOString(),
    githubStars: paper.githubStars ?? undefined,
    organization: toHubOrganization(paper.organization),
  };
}

/** An item of the daily list. */
export function toHubItem(placed: PlacedPaper, siteUrl: string): HubItem {
  const { paper: record, placement } = placed;
  const paper = toHubPaper(placed);
  const { mediaUrls, organization, ai_summary, ai_keywords, projectPage, githubRepo, githubStars } =
    paper;
  return {
    paper,
    publishedAt: placement?.outsidePublishedAt?.toISOString() ?? paper.publishedAt,
    title: record.title,
    summary: record.abstract,
    mediaUrls,
    thumbnail: siteUrl + paths.paperCard(record.id),
    numComments: record.commentCount,
    submittedBy: placement
      ? toHubPerson({ user: placement.submitter, outsidePerson: placement.outsideSubmitter })
      : undefined,
    organization,
    isAuthorParticipating: placement?.isAuthorParticipating ?? false,
    ai_summary,
    ai_keywords,
    projectPage,
    githubRepo,
    githubStars,
  };
}

/** A paper of the list of all papers. */
export function toHubListedPaper(record: PaperRecord, siteUrl: string): HubListedPaper {
  const { id, title, upvotes, publishedAt, authors, summary, projectPage, organization } =
    toHubPaper({ paper: record, placement: null });
  const thumbnailUrl = siteUrl + paths.paperCard(id);
  return {
    id,
    title,
    thumbnailUrl,
    upvotes,
    publishedAt,
    authors,
    summary,
    projectPage,
    organization,
  };
}

function toHubOrganization(organization: PaperRecord["organization"]): HubPaper["organization"] {
  if (!organization) return undefined;
  const { id, slug, name, avatarUrl, outsideId } = organization;
  const avatar = avatarUrl ?? undefined;
  return {
    _id: outsideId ?? String(id),
    name: slug,
    fullname: name,
    avatar,
    avatarUrl: avatar,
  };
}

function filled<Value>(list: Value[]): Value[] | undefined {
  return list.length > 0 ? list : undefined;
}
