import { z } from "zod";
import { candidatesQuery } from "@/app/api/candidates/query";
import { apiError, type Operation, refusals } from "@/app/api/openapi/operation";

const candidateList = z
  .object({
    day: z.iso.date(),
    learnedOn: z.iso.date().nullable().meta({
      description: "When the ranking was learned; null while plain facts order the list.",
    }),
    total: z.int().min(0),
    candidates: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        summary: z.string(),
        authors: z.array(z.string()),
        authorCount: z.int().nullable(),
        categories: z.array(z.string()),
        publishedAt: z.iso.datetime(),
        score: z.number().meta({ description: "The logarithm of the odds of being picked." }),
        reasons: z.array(z.string()),
        note: z.string().nullable(),
        notedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "CandidateList" });

export const curatingOperations: Operation[] = [
  {
    path: "/api/candidates",
    method: "get",
    tag: "Reading",
    summary: "Papers of the last week that are on no day, as curators would pick them, best first",
    description: "For curators and moderators; a token needs the scope `moderate`.",
    query: candidatesQuery,
    needsViewer: true,
    answers: {
      200: { description: "The candidates", schema: candidateList },
      ...refusals.invalid,
      ...refusals.viewer,
      403: { description: "You aren't a curator.", schema: apiError },
    },
  },
];
