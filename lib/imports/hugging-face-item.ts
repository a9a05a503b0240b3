/** Owns the shape of what Hugging Face says of a paper, each field in our own form. */
import { z } from "zod";
import {
  abstract,
  arxivId,
  authorName,
  count,
  feedDay,
  instant,
  orHandle,
  shortText,
  texts,
  title,
  webAddress,
  webLink,
} from "@/lib/imports/fields";

const personShape = z.looseObject({
  user: shortText.nullish(),
  name: shortText.nullish(),
  fullname: z.string().nullish(),
  avatarUrl: z.string().nullish(),
});
const person = orHandle(personShape);
const author = z.object({
  _id: z.string().nullish(),
  name: authorName,
  hidden: z.boolean().nullish(),
  user: personShape.nullish(),
  status: z.string().nullish(),
  statusLastChangedAt: instant.nullish(),
});
const authors = z.preprocess(named, z.array(author));
const organization = orHandle(
  z.object({
    _id: z.string().nullish(),
    name: shortText.min(1),
    fullname: z.string().nullish(),
    avatar: z.string().nullish(),
  }),
);
/** No real keyword comes near; the column is indexed. */
const longestKeyword = 200;
const keyword = z.string().transform((text, context) => {
  const folded = text.replace(/\s+/g, " ").trim();
  if (folded.length > longestKeyword) context.addIssue("is too long for a keyword");
  return folded;
});
const keywords = texts(/[,;\n]/, keyword);
const media = texts(/\s+/, webAddress);
const repositories = z.array(z.looseObject({ id: z.string() })).nullish();

const paper = z.object({
  id: arxivId,
  title,
  summary: abstract,
  authors: authors.nullish(),
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
  ai_keywords: keywords.nullish(),
  organization: organization.nullish(),
  mediaUrls: media.nullish(),
  withdrawnAt: instant.nullish(),
  linkedModels: repositories,
  numTotalModels: count.nullish(),
  linkedDatasets: repositories,
  numTotalDatasets: count.nullish(),
  linkedSpaces: repositories,
  numTotalSpaces: count.nullish(),
});

/** An item of the daily list with its day. Unknown keys are let go. */
export const huggingFaceItem = z.object({
  date: feedDay.nullish(),
  position: count.nullish(),
  paper,
  publishedAt: instant.nullish(),
  mediaUrl: webAddress.nullish(),
  mediaUrls: media.nullish(),
  numComments: count.nullish(),
  submittedBy: person.nullish(),
  organization: organization.nullish(),
  submitterOrganization: organization.nullish(),
  isAuthorParticipating: z.boolean().nullish(),
});

export type HuggingFaceItem = z.infer<typeof huggingFaceItem>;
export type HuggingFacePerson = z.infer<typeof personShape>;

/** A paper object alone, as an item that says no more than it. */
export function wrapPaperObject(line: object): object {
  if ("paper" in line) return line;
  const { date, position, numComments }: Record<string, unknown> = { ...line };
  return { date, position, numComments, paper: line };
}

/** Some give of an author the name alone. */
function named(authors: unknown): unknown {
  if (!Array.isArray(authors) || !authors.some(isText)) return authors;
  return authors.map((author: unknown) => (isText(author) ? { name: author } : author));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
