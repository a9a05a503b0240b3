import { z } from "zod";
import { dailyPapersQuery } from "@/app/api/daily_papers/query";
import { type Operation, refusals } from "@/app/api/openapi/operation";
import { citingQuery } from "@/app/api/citing-query";
import { paperQuery } from "@/app/api/papers/[paperId]/query";
import { papersQuery } from "@/app/api/papers/query";
import { relatedQuery } from "@/app/api/papers/[paperId]/related/query";
import { searchQuery } from "@/app/api/papers/search/query";
import { suggestQuery } from "@/app/api/papers/suggest/query";
import {
  hubItem,
  hubListedPaper,
  hubPaperDetail,
  hubRepositories,
  hubRepositoryList,
  hubSearchHit,
} from "@/lib/formats/hub/schemas";

const nextLink = "The Link header points to the next page, if there is one.";

const suggestion = z.object({
  kind: z.enum(["title", "author", "keyword"]),
  text: z.string(),
  paperId: z.string().nullable(),
});
const relatedPaper = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  upvotes: z.number(),
  publishedAt: z.iso.datetime().optional(),
});

export const readingOperations: Operation[] = [
  {
    path: "/api/daily_papers",
    method: "get",
    tag: "Reading",
    summary: "The papers of a day, week or month, or the trending ones",
    description: `Without a day, week or month: all days, newest first. A day without papers gives an empty list. ${nextLink}`,
    query: dailyPapersQuery,
    answers: { 200: { description: "The papers", schema: z.array(hubItem) }, ...refusals.invalid },
  },
  {
    path: "/api/papers",
    method: "get",
    tag: "Reading",
    summary: "All papers by publication date, newest first",
    description: nextLink,
    query: papersQuery,
    answers: {
      200: { description: "The papers", schema: z.array(hubListedPaper) },
      ...refusals.invalid,
    },
  },
  {
    path: "/api/papers/search",
    method: "get",
    tag: "Reading",
    summary: "Papers that match a search, best first",
    query: searchQuery,
    answers: {
      200: { description: "The matches", schema: z.array(hubSearchHit) },
      ...refusals.invalid,
    },
  },
  {
    path: "/api/papers/suggest",
    method: "get",
    tag: "Reading",
    summary: "Suggestions for what is being typed: titles, authors and keywords",
    query: suggestQuery,
    answers: {
      200: { description: "The suggestions", schema: z.array(suggestion) },
      ...refusals.invalid,
    },
  },
  {
    path: "/api/papers/{paperId}/related",
    method: "get",
    tag: "Reading",
    summary: "Papers most similar to a paper; none for an unknown paper",
    query: relatedQuery,
    answers: {
      200: { description: "The papers, nearest first", schema: z.array(relatedPaper) },
      ...refusals.invalid,
    },
  },
  {
    path: "/api/papers/{paperId}",
    method: "get",
    tag: "Reading",
    summary: "One paper with the models, datasets and spaces that cite it",
    description: "The id may end in a version, which is let go.",
    query: paperQuery,
    answers: {
      200: { description: "The paper", schema: hubPaperDetail },
      ...refusals.invalid,
      ...refusals.missing,
    },
  },
  {
    path: "/api/arxiv/{paperId}/repos",
    method: "get",
    tag: "Reading",
    summary: "The models, datasets and spaces that cite a paper",
    answers: {
      200: { description: "The repositories", schema: hubRepositories },
      ...refusals.missing,
    },
  },
  ...(["models", "datasets", "spaces"] as const).map((kind): Operation => ({
    path: `/api/${kind}`,
    method: "get",
    tag: "Reading",
    summary: `The ${kind} that cite a paper`,
    description: "None for a paper that is not here.",
    query: citingQuery,
    answers: {
      200: { description: "The repositories", schema: hubRepositoryList },
      ...refusals.invalid,
    },
  })),
];
