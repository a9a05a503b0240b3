import { z } from "zod";
import { isEmoji } from "@/lib/text/emoji";
import { count, feedDay, instant, shortText, webLink } from "@/lib/imports/fields";
import { isOwnPaperId, parseArxivId } from "@/lib/addresses/paper-ids";

/** A line of an export: what lib/exports writes, whoever wrote it. */

const position = z.int32().nonnegative();
const fieldDays = z.record(z.string(), feedDay);
const given = z.record(z.string(), z.unknown());
const paperId = z
  .string()
  .refine((id) => parseArxivId(id) === id || isOwnPaperId(id), "is no paper's id");

const person = z
  .object({
    handle: shortText.min(1),
    name: shortText.min(1),
    avatar_url: z.string().nullable(),
    profile: given,
    is_member: z.boolean(),
    seen_on: feedDay.nullable(),
    field_days: fieldDays,
  })
  .refine(
    ({ is_member, profile }) => !is_member || z.uuid().safeParse(profile._id).success,
    "has no id, though a member",
  );

/** The part of a paper's row that every source may write; its keys are the columns' names. */
export const paperRow = z.object({
  text_source: z.enum(["hugging_face", "arxiv", "moderator"]),
  title: z.string().min(1),
  abstract: z.string(),
  author_count: count.nullable(),
  published_at: instant.nullable(),
  withdrawn_at: instant.nullable(),
  categories: z.array(shortText),
  arxiv_comment: z.string().nullable(),
  journal_ref: z.string().nullable(),
  doi: z.string().nullable(),
  arxiv_updated_on: feedDay.nullable(),
  summary: z.string().nullable(),
  summary_model: z.string().nullable(),
  project_page: webLink.nullable(),
  github_repo: webLink.nullable(),
  github_repo_added_by: z.string().nullable(),
  github_stars: count.nullable(),
  discussion_id: z.string().nullable(),
  outside_upvote_count: count,
  outside_comment_count: count,
  outside_seen_on: feedDay.nullable(),
  outside_field_days: fieldDays,
  linked_model_total: count.nullable(),
  linked_dataset_total: count.nullable(),
  linked_space_total: count.nullable(),
});

const paper = z.object({
  kind: z.literal("paper"),
  id: paperId,
  source: z.enum(["arxiv", "doi", "openreview", "acl", "manual"]),
  source_url: webLink.nullable(),
  ...paperRow.shape,
  created_at: instant,
  updated_at: instant,
  outside_trending_score: z.number().nullable(),
  organization: z
    .object({
      slug: shortText.min(1),
      name: z.string(),
      avatar_url: z.string().nullable(),
      outside_id: z.string(),
      seen_on: feedDay.nullable(),
    })
    .nullable(),
  authors: z.array(
    z.object({
      position,
      name: shortText.min(1),
      outside_id: z.string().nullable(),
      outside_status: z.string().nullable(),
      outside_status_changed_at: instant.nullable(),
      is_hidden: z.boolean(),
      person: person.nullable(),
    }),
  ),
  placements: z.array(
    z.object({
      day: feedDay,
      position,
      submitted_at: instant.nullable(),
      outside_published_at: instant.nullable(),
      is_author_participating: z.boolean(),
      created_at: instant,
      person: person.nullable(),
    }),
  ),
  keywords: z.array(z.object({ position, keyword: shortText.min(1), key: shortText.min(1) })),
  media: z.array(z.object({ position, kind: z.enum(["image", "video"]), url: z.url() })),
  linked_repositories: z.array(
    z.object({
      kind: z.enum(["model", "dataset", "space"]),
      position,
      name: z.string(),
      profile: given,
    }),
  ),
});

const comment = z.object({
  kind: z.literal("comment"),
  id: z.uuid(),
  paper_id: paperId,
  parent_id: z.uuid().nullable(),
  body: z.string().max(10_000),
  is_deleted: z.boolean(),
  created_at: instant,
  edited_at: instant.nullable(),
  person: person.nullable(),
  reactions: z.array(
    z.object({
      emoji: z.string().refine(isEmoji, "is no reaction"),
      count: z.int32().positive(),
      first: instant,
    }),
  ),
});

export const exportedLine = z.discriminatedUnion("kind", [paper, comment]);
export type ExportedLine = z.infer<typeof exportedLine>;
export type ExportedPaper = z.infer<typeof paper>;
export type ExportedComment = z.infer<typeof comment>;
export type PaperRow = z.infer<typeof paperRow>;
export type ExportedPerson = z.infer<typeof person>;
