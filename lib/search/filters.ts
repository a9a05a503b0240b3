import { Prisma } from "@/lib/generated/prisma/client";
import type { ParsedQuery } from "@/lib/search/parse-query";

/** The calendar of the database has no year nought. */
const firstYear = 1;

/** What a paper must be, apart from its words. */
export type SearchFilters = {
  yearFrom: number | null;
  yearTo: number | null;
  categories: string[];
  hasCode: boolean;
  minUpvotes: number;
  onFeed: boolean;
};

export const noFilters: SearchFilters = {
  yearFrom: null,
  yearTo: null,
  categories: [],
  hasCode: false,
  minUpvotes: 0,
  onFeed: false,
};

/** The form's filters and those typed as `year:` and `cat:`, together. */
export function mergeFilters(filters: SearchFilters, query: ParsedQuery): SearchFilters {
  return {
    ...filters,
    yearFrom: latest(filters.yearFrom, query.yearFrom),
    yearTo: earliest(filters.yearTo, query.yearTo),
    categories: [...filters.categories, ...query.categories],
  };
}

/** Conditions on `paper`. A category such as "cs" stands for all that begin with it. */
export function filterConditions(filters: SearchFilters, today: Date): Prisma.Sql[] {
  const { yearFrom, yearTo, categories, hasCode, minUpvotes, onFeed } = filters;
  return [
    ...(yearFrom === null
      ? []
      : [
          Prisma.sql`paper.published_at >= make_timestamptz(${Math.max(yearFrom, firstYear)}::integer, 1, 1, 0, 0, 0, 'UTC')`,
        ]),
    ...(yearTo === null
      ? []
      : [
          Prisma.sql`paper.published_at < make_timestamptz(${yearTo + 1}::integer, 1, 1, 0, 0, 0, 'UTC')`,
        ]),
    ...categories.map(inCategory),
    ...(hasCode ? [Prisma.sql`paper.github_repo IS NOT NULL`] : []),
    ...(minUpvotes > 0 ? [Prisma.sql`paper.upvote_count >= ${minUpvotes}::integer`] : []),
    ...(onFeed
      ? [
          Prisma.sql`EXISTS (SELECT FROM placement WHERE placement.paper_id = paper.id AND placement.day <= ${today}::date)`,
        ]
      : []),
  ];
}

function inCategory(category: string): Prisma.Sql {
  return Prisma.sql`category_names(paper.categories) @> ARRAY[lower(${category})]`;
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
