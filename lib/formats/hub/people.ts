import type { HubPaper, HubPerson } from "@/lib/formats/hub/schemas";
import type { PaperRecord, RecordOutsidePerson, RecordUser } from "@/lib/papers/record";
import { isModerator } from "@/lib/roles/roles";

type Person = { user: RecordUser | null; outsidePerson: RecordOutsidePerson | null };

/**
 * An account that anybody may see, else an outside person, in both of the spellings that Hugging
 * Face's lists use.
 */
export function toHubPerson({ user, outsidePerson }: Person): HubPerson | undefined {
  const handle = shownHandle(user);
  if (user && handle) return fromUser(user, handle);
  return outsidePerson ? fromOutside(outsidePerson) : undefined;
}

/** The shorter shape that stands inside a paper. */
export function toInnerPerson(person: Person): HubPerson | undefined {
  const whole = toHubPerson(person);
  if (!whole) return undefined;
  const { _id, user, name, fullname, avatarUrl, type, isPro } = whole;
  return { _id, avatarUrl, isPro, fullname, user, type, name };
}

export function toHubAuthor(
  author: PaperRecord["authors"][number],
  paperId: string,
): HubPaper["authors"][number] {
  return {
    _id: author.outsideId ?? `${paperId}:${author.position}`,
    user: toInnerPerson(author),
    name: author.name,
    status: shownHandle(author.user) ? "claimed_verified" : (author.outsideStatus ?? undefined),
    statusLastChangedAt: author.outsideStatusChangedAt?.toISOString(),
    hidden: author.hiddenAt !== null,
  };
}

/** In the order of their keys at Hugging Face; `user` is ours beside it. */
const nobodySpecial = {
  isPro: false,
  isHf: false,
  isHfAdmin: false,
  isMod: false,
  followerCount: undefined,
  isUserFollowing: false,
};

/** A hidden account is named nowhere, and one that was deleted has no handle. */
function shownHandle(user: RecordUser | null): string | null {
  return user?.hiddenAt === null ? user.handle : null;
}

function fromUser({ id, name, image, role }: RecordUser, handle: string): HubPerson {
  return {
    _id: id,
    avatarUrl: image ?? undefined,
    fullname: name ?? handle,
    name: handle,
    type: "user",
    ...nobodySpecial,
    isMod: isModerator({ role }),
    user: handle,
  };
}

function fromOutside({ handle, name, avatarUrl, profile }: RecordOutsidePerson): HubPerson {
  return {
    _id: handle,
    avatarUrl: avatarUrl ?? undefined,
    fullname: name,
    name: handle,
    type: "user",
    ...nobodySpecial,
    ...withoutNulls(profile),
    user: handle,
  };
}

function withoutNulls(profile: RecordOutsidePerson["profile"]): object {
  if (typeof profile !== "object") return {};
  return Object.fromEntries(Object.entries(profile ?? {}).filter(([, field]) => field !== null));
}
