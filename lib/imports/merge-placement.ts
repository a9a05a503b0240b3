import type { IncomingPlacement } from "@/lib/imports/incoming-paper";

export type KnownPlacement = {
  day: string;
  paperId: string;
  position: number;
  isSubmittedHere: boolean;
  submitterHandle: string | null;
  submittedAt: string | null;
  publishedAt: string | null;
  isAuthorParticipating: boolean;
};

/** The place that somebody here gave a paper stays as it is. */
export function mergePlacement(known: KnownPlacement, incoming: IncomingPlacement): KnownPlacement {
  if (known.isSubmittedHere) return known;
  return {
    ...known,
    position: incoming.position ?? known.position,
    submitterHandle: incoming.submitterHandle ?? known.submitterHandle,
    submittedAt: incoming.submittedAt ?? known.submittedAt,
    publishedAt: incoming.publishedAt ?? known.publishedAt,
    isAuthorParticipating: incoming.isAuthorParticipating ?? known.isAuthorParticipating,
  };
}
