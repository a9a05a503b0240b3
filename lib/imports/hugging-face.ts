import {
  huggingFaceItem,
  type HuggingFaceItem,
  type HuggingFacePerson,
} from "@/lib/imports/hugging-face-item";
import type { IncomingAuthor, IncomingPaper, IncomingPerson } from "@/lib/imports/incoming-paper";
import { outsideValues } from "@/lib/imports/hugging-face-values";

export const huggingFacePaper = huggingFaceItem.transform(toIncomingPaper);

function toIncomingPaper(item: HuggingFaceItem): IncomingPaper {
  const { paper } = item;
  const day = item.date ?? null;
  const submitters = [paper.submittedOnDailyBy, item.submittedBy].flatMap(toPeople);
  const organization =
    item.organization ?? paper.organization ?? item.submitterOrganization ?? null;
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
  const { user: _user, name: _name, ...rest } = person;
  const values = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
  return [{ handle, values: Object.fromEntries(values) }];
}

/** The daily list calls the handle `user` in one shape and `name` in the other. */
function handleOf(person: HuggingFacePerson | null | undefined): string | null {
  return person?.user || person?.name || null;
}
