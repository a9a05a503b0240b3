import { z } from "zod";
import { type Operation, refusals } from "@/app/api/openapi/operation";
import { commentBodySchema } from "@/lib/comments/writing";
import { hubComment } from "@/lib/formats/hub/schemas";
import { submissionSchema } from "@/lib/papers/submissions";

/** Talking about papers and bringing them here. */
export const papersWritingOperations: Operation[] = [
  {
    path: "/api/papers/{paperId}/comments",
    method: "get",
    tag: "Reading",
    summary: "A paper's comments, oldest first, a hundred a page",
    query: z.object({ p: z.coerce.number().int().min(0).max(100_000).default(0) }),
    answers: {
      200: { description: "The comments", schema: z.array(hubComment) },
      ...refusals.invalid,
      ...refusals.missing,
    },
  },
  {
    path: "/api/papers/{paperId}/comments",
    method: "post",
    tag: "Writing",
    summary: "Comment on a paper, or reply to a comment",
    body: z.object({ comment: commentBodySchema, parentId: z.uuid().nullable().optional() }),
    needsViewer: true,
    answers: {
      201: {
        description: "The comment",
        schema: z.object({ id: z.string(), url: z.string(), createdAt: z.iso.datetime() }),
      },
      ...refusals.invalid,
      ...refusals.viewer,
      ...refusals.missing,
    },
  },
  {
    path: "/api/papers/index",
    method: "post",
    tag: "Writing",
    summary: "Create the page of an arXiv paper",
    description: "A paper that already has one is left unchanged.",
    body: z.object({ arxivId: z.string().max(300) }),
    needsViewer: true,
    answers: {
      200: { description: "Done", schema: z.object({}) },
      ...refusals.invalid,
      ...refusals.viewer,
      ...refusals.missing,
    },
  },
  {
    path: "/api/papers/submit",
    method: "post",
    tag: "Writing",
    summary: "Submit a paper to today's list",
    body: submissionSchema.extend({ paperId: z.string().min(1).max(300) }),
    needsViewer: true,
    answers: {
      200: {
        description: "Where it is listed",
        schema: z.object({ paperId: z.string(), day: z.string(), url: z.string() }),
      },
      202: {
        description: "The source isn't available; the submission is kept and retried",
        schema: z.object({ held: z.literal(true) }),
      },
      ...refusals.invalid,
      ...refusals.viewer,
      ...refusals.missing,
    },
  },
];
