/** Owns what an item of Hugging Face's says in our own words. */
import {
  huggingFaceItem,
  type HuggingFaceItem,
  type HuggingFacePerson,
} from "@/lib/imports/hugging-face-item";
import type {
  IncomingAuthor,
  IncomingPaper,
  IncomingPerson,
  LinkedRepositories,
  OutsideValues,
} from "@/lib/imports/incoming-paper";
import { mediaKind } from "@/lib/addresses/media-kinds";
import { withoutAbsent } from "@/lib/papers/dated-values";

/** Thumbnails that Hugging Face draws for its own pages, not the submitter's pictures. */
const thumbnailHost = "cdn-thumbnails.huggingface.co";

export const huggingFacePaper = huggingFaceItem.transform((item): IncomingPaper => {
  const { paper } = item;
  const day = item.date ?? null;
  const submitters = [paper.submittedOnDailyBy, item.submittedBy].flatMap(toPeople);
  const organization = organizationOf(item);
  return {
    id: paper.id,
    source: "hugging_face",
    day,
    title: paper.title,
    abstract: paper.summary,
    authors: paper.authors?.map(toAuthor) ?? null,
    publishedAt: paper.publishedAt ?? null,
    arxiv: null,
    outside: outsideValues(item),
    placement: day && {
      position: item.position ?? null,
      submitterHandle: submitters[0]?.handle ?? null,
      submittedAt: paper.submittedOnDailyAt ?? null,
      publishedAt: item.publishedAt ?? null,
      isAuthorParticipating: item.isAuthorParticipating ?? null,
    },
    people: [...submitters, ...(paper.authors ?? []).flatMap((author) => toPeople(author.user))],
    organization: organization && {
      slug: organization.name,
      name: organization.fullname ?? organization.name,
      avatarUrl: organization.avatar ?? null,
      outsideId: organization._id ?? null,
    },
  };
});

/** The values an item names; an empty list or text names nothing. */
function outsideValues(item: HuggingFaceItem): Partial<OutsideValues> {
  const { paper } = item;
  const media = item.mediaUrls ?? paper.mediaUrls ?? (item.mediaUrl ? [item.mediaUrl] : []);
  return withoutAbsent<OutsideValues>({
    upvotes: paper.upvotes,
    comments: item.numComments,
    authors: paper.authors ? true : null,
    summary: paper.ai_summary
      ? { text: paper.ai_summary, model: paper.ai_summary_model ?? null }
      : null,
    keywords: unlessEmpty(paper.ai_keywords?.filter(Boolean) ?? []),
    projectPage: paper.projectPage,
    repository: paper.githubRepo
      ? { url: paper.githubRepo, addedBy: paper.githubRepoAddedBy ?? null }
      : null,
    githubStars: paper.githubStars,
    organization: organizationOf(item)?.name,
    discussionId: paper.discussionId,
    media: unlessEmpty([...new Set(media)].flatMap(toMedia)),
    withdrawnAt: paper.withdrawnAt,
    models: toLinked(paper.linkedModels, paper.numTotalModels),
    datasets: toLinked(paper.linkedDatasets, paper.numTotalDatasets),
    spaces: toLinked(paper.linkedSpaces, paper.numTotalSpaces),
  });
}

/** It stood in three places over the years. */
function organizationOf(item: HuggingFaceItem) {
  return item.organization ?? item.paper.organization ?? item.submitterOrganization ?? null;
}

type Author = NonNullable<HuggingFaceItem["paper"]["authors"]>[number];

function toAuthor(author: Author): IncomingAuthor {
  return {
    name: author.name,
    isHidden: author.hidden ?? false,
    outsideId: author._id ?? null,
    outsidePersonHandle: handleOf(author.user),
    outsideStatus: author.status ?? null,
    outsideStatusChangedAt: author.statusLastChangedAt ?? null,
  };
}

function toPeople(person: HuggingFacePerson | null | undefined): IncomingPerson[] {
  const handle = handleOf(person);
  if (!person || handle === null) return [];
  const { user: _user, name: _name, ...values } = person;
  return [{ handle, values: withoutAbsent<Record<string, unknown>>(values) }];
}

/** The daily list calls the handle `user` in one shape and `name` in the other. */
function handleOf(person: HuggingFacePerson | null | undefined): string | null {
  return person?.user || person?.name || null;
}

function toMedia(given: string | null): OutsideValues["media"] {
  if (given === null || new URL(given).host === thumbnailHost) return [];
  return [{ kind: mediaKind(given), url: given }];
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

function unlessEmpty<Value>(list: Value[]): Value[] | null {
  return list.length > 0 ? list : null;
}
