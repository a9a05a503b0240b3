import type { Day } from "@/lib/time/dates";

/** What one line of an import says, in our own words: text cleaned, instants as ISO text in UTC. */
export type IncomingPaper = {
  id: string;
  source: "hugging_face" | "arxiv";
  /** The feed day the line speaks for; null stands on no day. */
  day: Day | null;
  title: string;
  abstract: string;
  authors: IncomingAuthor[] | null;
  publishedAt: string | null;
  arxiv: ArxivRecord | null;
  outside: Partial<OutsideValues>;
  placement: IncomingPlacement | null;
  people: IncomingPerson[];
  organization: IncomingOrganization | null;
};

export type IncomingAuthor = AuthorExtras & { name: string; isHidden: boolean };

/** An author of whom only the name is known. */
export function namedAuthor(name: string): IncomingAuthor {
  return {
    name,
    isHidden: false,
    outsideId: null,
    outsidePersonHandle: null,
    outsideStatus: null,
    outsideStatusChangedAt: null,
  };
}

/** What Hugging Face adds to a name. */
export type AuthorExtras = {
  outsideId: string | null;
  outsidePersonHandle: string | null;
  outsideStatus: string | null;
  outsideStatusChangedAt: string | null;
};

export type ArxivRecord = {
  categories: string[];
  comment: string | null;
  journalRef: string | null;
  doi: string | null;
  updatedOn: Day | null;
};

/** Values that every feed day may name anew; what is named together stands together. */
export type OutsideValues = {
  upvotes: number;
  comments: number;
  /** Whether the authors' extras were named; they are kept with the authors. */
  authors: true;
  summary: { text: string; model: string | null };
  keywords: string[];
  projectPage: string;
  repository: { url: string; addedBy: string | null };
  githubStars: number;
  organization: string;
  discussionId: string;
  media: { kind: "image" | "video"; url: string }[];
  withdrawnAt: string;
  models: LinkedRepositories;
  datasets: LinkedRepositories;
  spaces: LinkedRepositories;
};

export type LinkedRepositories = { total: number; listed: { name: string; profile: object }[] };

export type IncomingPlacement = {
  position: number | null;
  submitterHandle: string | null;
  submittedAt: string | null;
  publishedAt: string | null;
  isAuthorParticipating: boolean | null;
};

/** `values` are the source's own keys, the names of the person among them. */
export type IncomingPerson = { handle: string; values: Record<string, unknown> };

export type IncomingOrganization = {
  slug: string;
  name: string;
  avatarUrl: string | null;
  outsideId: string | null;
};
