import type { AuthorExtras, IncomingAuthor } from "@/lib/imports/incoming-paper";
import { isSameName } from "@/lib/text/author-names";

/**
 * An author with what stands here alone: the iD of the publisher's record, which proves a claim, the
 * account that claimed the name, and a moderator's hiding.
 */
export type KnownAuthor = AuthorExtras & {
  name: string;
  orcid: string | null;
  userId: string | null;
  hiddenAt: string | null;
};

/** Hugging Face says that an author is hidden, not since when. */
const hiddenElsewhere = "1970-01-01T00:00:00.000Z";

type Taken = { takesNames: boolean; takesExtras: boolean };

/**
 * Names of one source with the extras of another: an extra or a claim belongs to a name at a
 * position, and stays only as long as a new list has that name there. A list that would move a
 * claimed author is not taken.
 */
export function mergeAuthors(
  known: KnownAuthor[],
  incoming: IncomingAuthor[],
  taken: Taken,
): KnownAuthor[] {
  const takesNames = taken.takesNames && incoming.length > 0 && keepsClaims(known, incoming);
  return (takesNames ? incoming : known).map(({ name }, position) => {
    const before = sameName(known[position], name);
    const given = sameName(incoming[position], name);
    const hiddenHere = before && before.hiddenAt !== hiddenElsewhere ? before.hiddenAt : null;
    const wasHidden = before?.hiddenAt === hiddenElsewhere;
    const isHidden = taken.takesExtras ? (given?.isHidden ?? false) : wasHidden;
    return {
      name,
      orcid: before?.orcid ?? null,
      userId: before?.userId ?? null,
      hiddenAt: hiddenHere ?? (isHidden ? hiddenElsewhere : null),
      ...extrasOf(taken.takesExtras ? given : before),
    };
  });
}

function keepsClaims(known: KnownAuthor[], incoming: IncomingAuthor[]): boolean {
  return known.every(
    (author, position) => author.userId === null || sameName(incoming[position], author.name),
  );
}

function sameName<Author extends { name: string }>(author: Author | undefined, name: string) {
  return author && isSameName(author.name, name) ? author : undefined;
}

function extrasOf(author: AuthorExtras | undefined): AuthorExtras {
  return {
    outsideId: author?.outsideId ?? null,
    outsidePersonHandle: author?.outsidePersonHandle ?? null,
    outsideStatus: author?.outsideStatus ?? null,
    outsideStatusChangedAt: author?.outsideStatusChangedAt ?? null,
  };
}
