/** Owns the shape of what Hugging Face says of a paper, each field in our own form. */
import { z } from "zod";
import {
  abstract,
  arxivId,
  authorName,
  count,
  feedDay,
  instant,
  shortText,
  title,
  webLink,
} from "@/lib/imports/fields";

const person = z.looseObject({
  user: shortText.nullish(),
  name: shortText.nullish(),
  fullname: z.string().nullish(),
  avatarUrl: z.string().nullish(),
});
const author = z.object({
  _id: z.string().nullish(),
  name: authorName,
  hidden: z.boolean().nullish(),
  user: person.nullish(),
  status: z.string().nullish(),
  statusLastChangedAt: instant.nullish(),
});
const organization = z.object({
  _id: z.string().nullish(),
  name: shortText.min(1),
  fullname: z.string().nullish(),
  avatar: z.string().nullish(),
});
const repositories = z.array(z.looseObject({ id: z.string() })).nullish();

const paper = z.object({
  id: arxivId,
  title,
  summary: abstract,
  authors: z.array(author).nullish(),
  publishedAt: instant.nullish(),
  submittedOnDailyAt: instant.nullish(),
  submittedOnDailyBy: person.nullish(),
  upvotes: count.nullish(),
  discussionId: z.string().nullish(),
  projectPage: webLink.nullish(),
  githubRepo: webLink.nullish(),
  githubRepoAddedBy: z.string().nullish(),
  githubStars: count.nullish(),
  ai_summary: abstract.nullish(),
  ai_summary_model: z.string().nullish(),
  ai_keywords: z.array(z.string()).nullish(),
  organization: organization.nullish(),
  mediaUrls: z.array(z.string()).nullish(),
  withdrawnAt: instant.nullish(),
  linkedModels: repositories,
  numTotalModels: count.nullish(),
  linkedDatasets: repositories,
  numTotalDatasets: count.nullish(),
  linkedSpaces: repositories,
  numTotalSpaces: count.nullish(),
});

/** An item of the daily list with its day, or a paper object alone. Unknown keys are let go. */
const item = z.object({
  date: feedDay.nullish(),
  position: count.nullish(),
  paper,
  publishedAt: instant.nullish(),
  mediaUrl: z.string().nullish(),
  mediaUrls: z.array(z.string()).nullish(),
  numComments: count.nullish(),
  submittedBy: person.nullish(),
  organization: organization.nullish(),
  submitterOrganization: organization.nullish(),
  isAuthorParticipating: z.boolean().nullish(),
});

export const huggingFaceItem = z.preprocess(wrapPaperObject, item);
export type HuggingFaceItem = z.infer<typeof item>;
export type HuggingFacePerson = z.infer<typeof person>;

function wrapPaperObject(line: unknown): unknown {
  if (typeof line !== "object" || line === null || "paper" in line) return line;
  const { date, position, numComments }: Record<string, unknown> = { ...line };
  return { date, position, numComments, paper: line };
}
