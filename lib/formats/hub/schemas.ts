/** What the read API answers, in Hugging Face's shapes. Absent keys are omitted, never null. */
import { z } from "zod";

const instant = z.iso.datetime().meta({ examples: ["2025-12-09T00:00:00.000Z"] });

/** What Hugging Face adds beside the named keys is handed on. */
const hubPerson = z
  .looseObject({
    _id: z.string(),
    user: z.string().meta({ description: "The handle, as in submittedOnDailyBy." }),
    name: z.string().meta({ description: "The handle, as in submittedBy." }),
    fullname: z.string(),
    avatarUrl: z.string().optional(),
    type: z.string(),
    isPro: z.boolean(),
  })
  .meta({ id: "Person" });

const hubAuthor = z
  .object({
    _id: z.string(),
    name: z.string(),
    hidden: z.boolean(),
    user: hubPerson.optional(),
    status: z.string().optional(),
    statusLastChangedAt: instant.optional(),
  })
  .meta({ id: "Author" });

const hubOrganization = z
  .object({
    _id: z.string(),
    name: z.string(),
    fullname: z.string(),
    avatar: z.string().optional(),
    avatarUrl: z.string().optional(),
  })
  .meta({ id: "Organization" });

const hubPaper = z
  .object({
    id: z.string().meta({
      description: "An arXiv id without version, or this site's own.",
      examples: ["2407.21783"],
    }),
    authors: z.array(hubAuthor),
    publishedAt: instant.optional(),
    submittedOnDailyAt: instant.optional(),
    title: z.string(),
    submittedOnDailyBy: hubPerson.optional(),
    summary: z.string().meta({ description: "The abstract." }),
    upvotes: z.int().min(0),
    discussionId: z.string(),
    projectPage: z.string().optional(),
    githubRepo: z.string().optional(),
    githubRepoAddedBy: z.string().optional(),
    githubStars: z.int().optional(),
    ai_summary: z.string().optional(),
    ai_summary_model: z.string().optional(),
    ai_keywords: z.array(z.string()).optional(),
    organization: hubOrganization.optional(),
    mediaUrls: z.array(z.string()).optional(),
    withdrawnAt: instant.optional(),
  })
  .meta({ id: "Paper" });

/** Their client reads these of a list's item only beside the paper, not in it. */
const repeated = hubPaper.pick({
  ai_summary: true,
  ai_keywords: true,
  projectPage: true,
  githubRepo: true,
  githubStars: true,
  organization: true,
  mediaUrls: true,
});

export const hubItem = z
  .object({
    paper: hubPaper,
    publishedAt: instant.optional(),
    title: z.string(),
    summary: z.string(),
    thumbnail: z.string(),
    numComments: z.int().min(0),
    submittedBy: hubPerson.optional(),
    isAuthorParticipating: z.boolean(),
    ...repeated.shape,
  })
  .meta({ id: "DailyPaper" });

const segment = z.object({ type: z.enum(["text", "highlight"]), text: z.string() });

export const hubSearchHit = hubItem
  .extend({
    upvoted: z.boolean(),
    highlightedTitle: z.array(segment),
    highlightedSummary: z.array(segment),
  })
  .meta({ id: "SearchHit" });

/** Programs reckon with these; whatever else Hugging Face says of it is handed on. */
const repository = z
  .looseObject({
    id: z.string(),
    author: z.string(),
    likes: z.number(),
    downloads: z.number(),
    tags: z.array(z.string()),
    private: z.boolean(),
    gated: z.union([z.boolean(), z.string()]),
  })
  .meta({ id: "Repository" });

export const hubRepositoryList = z.array(repository);

export const hubComment = z
  .object({
    id: z.string(),
    type: z.literal("comment"),
    author: hubPerson
      .pick({ name: true, fullname: true, avatarUrl: true, isPro: true, user: true })
      .partial({ name: true, user: true }),
    createdAt: instant,
    data: z.object({
      hidden: z.boolean(),
      hiddenReason: z.string(),
      hiddenBy: z.string(),
      latest: z.object({
        raw: z.string().meta({ description: "Markdown." }),
        html: z.string(),
        updatedAt: instant,
      }),
      numEdits: z.int().min(0),
      reactions: z.array(
        z.object({ reaction: z.string(), users: z.array(z.string()), count: z.int() }),
      ),
      parentCommentId: z.string().optional(),
    }),
    parentId: z.string().optional(),
    isDeleted: z.boolean(),
    comment: z.string().meta({ description: "Markdown." }),
    editedAt: instant.optional(),
    isByAuthor: z.boolean(),
    isBySubmitter: z.boolean(),
    reactions: z.array(z.object({ emoji: z.string(), count: z.int() })),
  })
  .meta({ id: "Comment" });

export const hubPaperDetail = hubPaper
  .extend({
    numComments: z.int().min(0),
    linkedModels: z.array(repository),
    numTotalModels: z.int().min(0),
    linkedDatasets: z.array(repository),
    numTotalDatasets: z.int().min(0),
    linkedSpaces: z.array(repository),
    numTotalSpaces: z.int().min(0),
    comments: z.array(hubComment).optional().meta({ description: "For `field=comments`." }),
  })
  .meta({ id: "PaperDetail" });

export const hubListedPaper = hubPaper
  .pick({
    id: true,
    title: true,
    upvotes: true,
    publishedAt: true,
    authors: true,
    summary: true,
    projectPage: true,
    organization: true,
  })
  .extend({ thumbnailUrl: z.string() })
  .meta({ id: "ListedPaper" });

export const hubRepositories = z
  .object({
    models: z.array(repository),
    datasets: z.array(repository),
    spaces: z.array(repository),
  })
  .meta({ id: "LinkedRepositories" });

export type HubPerson = z.infer<typeof hubPerson>;
export type HubPaper = z.infer<typeof hubPaper>;
export type HubItem = z.infer<typeof hubItem>;
export type HubPaperDetail = z.infer<typeof hubPaperDetail>;
export type HubListedPaper = z.infer<typeof hubListedPaper>;
export type HubComment = z.infer<typeof hubComment>;
export type HubRepository = z.infer<typeof repository>;
export type HubRepositories = z.infer<typeof hubRepositories>;
