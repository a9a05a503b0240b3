import { z } from "zod";
import { type Operation, refusals } from "@/app/api/openapi/operation";

const upvoteMark = z
  .object({
    upvotes: z.int().min(0),
    upvoted: z.boolean().meta({ description: "Whether you have upvoted it." }),
  })
  .meta({ id: "UpvoteMark" });

const viewerAnswer = z
  .object({
    viewer: z
      .object({
        handle: z.string().nullable(),
        name: z.string().nullable(),
        role: z.enum(["reader", "curator", "moderator", "admin"]),
      })
      .nullable(),
    papers: z.record(z.string(), upvoteMark),
  })
  .meta({ id: "Viewer" });

export const writingOperations: Operation[] = [
  ...(["put", "delete"] as const).map((method) => ({
    path: "/api/papers/{paperId}/upvote",
    method,
    tag: "Writing" as const,
    summary: method === "put" ? "Upvote a paper" : "Remove your upvote",
    description: "Safe to repeat.",
    needsViewer: true,
    answers: {
      200: { description: "The paper's current count", schema: upvoteMark },
      ...refusals.viewer,
      ...refusals.missing,
    },
  })),
  {
    path: "/api/viewer",
    method: "get",
    tag: "Writing",
    summary: "Who you are, and which of the given papers you upvoted",
    query: z.object({
      papers: z.string().optional().meta({ description: "Up to 500 ids, separated by commas." }),
    }),
    answers: {
      200: { description: "You, or null for a visitor", schema: viewerAnswer },
      ...refusals.invalid,
    },
  },
];
