import type { HubPaper, HubPerson } from "@/lib/hub-api/schemas";
import { withoutAbsent } from "@/lib/hub-api/without-absent";
import type { PaperRecord, RecordOutsidePerson, RecordUser } from "@/lib/papers/record";

type Person = { user: RecordUser | null; outsidePerson: RecordOutsidePerson | null };

/** An account, else an outside person, in both of the spellings that Hugging Face's lists use. */
export function toHubPerson({ user, outsidePerson }: Person): HubPerson | undefined {
  if (user) return fromUser(user);
  return outsidePerson ? fromOutside(outsidePerson) : undefined;
}

/** The shorter shape that stands inside a paper. */
export function toInnerPerson(person: Person): HubPerson | undefined {
  const whole = toHubPerson(person);
  if (!whole) return undefined;
  const { _id, user, name, fullname, avatarUrl, type, isPro } = whole;
  return withoutAbsent({ _id, avatarUrl, isPro, fullname, user, type, name });
}

export function toHubAuthor(author: PaperRecord["authors"][number], paperId: string): HubPaper["authors"][number] {
  return withoutAbsent({
    _id: author.outsideId ?? `${paperId}:${author.position}`,
    user: toInnerPerson(author),
    name: author.name,
    status: author.user ? "claimed_verified" : (author.outsideStatus ?? undefined),
    statusLastChangedAt: author.outsideStatusChangedAt?.toISOString(),
    hidden: author.hiddenAt !== null,
  });
}

const nobodySpecial = { isPro: false, isHf: false, isHfAdmin: false, isMod: false, isUserFollowing: false };

function fromUser({ id, handle, name, image, role }: RecordUser): HubPerson {
  const login = handle ?? id;
  return withoutAbsent({
    _id: id,
    user: login,
    name: login,
    fullname: name ?? login,
    avatarUrl: image ?? undefined,
    type: "user",
    ...nobodySpecial,
    isMod: role !== "reader",
  });
}

function fromOutside({ handle, name, avatarUrl, profile }: RecordOutsidePerson): HubPerson {
  return withoutAbsent({
    _id: handle,
    fullname: name,
    avatarUrl: avatarUrl ?? undefined,
    type: "user",
    ...nobodySpecial,
    ...(typeof profile === "object" ? profile : {}),
    user: handle,
    name: handle,
  });
}
