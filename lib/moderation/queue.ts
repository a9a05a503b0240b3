import "server-only";
/** Owns what waits for a moderator: open reports with what they are about. */
import { db } from "@/lib/platform/db";
import type { SubjectKind } from "@/lib/generated/prisma/enums";

export type QueuedReport = {
  subjectKind: SubjectKind;
  subjectId: string;
  reasons: string[];
  reportCount: number;
  /** What is reported, in words; null when it is gone. */
  excerpt: string | null;
  /** Of a person. */
  handle: string | null;
};

/** One entry per reported thing, the most reported first. */
export function listReports(limit: number): Promise<QueuedReport[]> {
  return db.$queryRaw<QueuedReport[]>`
    select report.subject_kind::text as "subjectKind", report.subject_id as "subjectId",
      array_agg(report.reason order by report.created_at) as reasons, count(*)::int as "reportCount",
      case report.subject_kind
        when 'paper' then (select title from paper where id = report.subject_id)
        when 'comment' then (select left(body, 300) from comment where id::text = report.subject_id)
        else (select coalesce(name, handle) from "user" where id::text = report.subject_id)
      end as excerpt,
      (select handle from "user" where report.subject_kind = 'user' and id::text = report.subject_id) as handle
    from report where settled_at is null
    group by report.subject_kind, report.subject_id
    order by count(*) desc, min(report.created_at)
    limit ${limit}`;
}

/** What is hidden now, newest first, so that it can be shown again. */
export async function listHidden(limit: number) {
  const newest = {
    where: { hiddenAt: { not: null } },
    orderBy: { hiddenAt: "desc" as const },
    take: limit,
  };
  const [papers, comments, users] = await Promise.all([
    db.paper.findMany({ ...newest, select: { id: true, title: true } }),
    db.comment.findMany({ ...newest, select: { id: true, body: true } }),
    db.user.findMany({ ...newest, select: { id: true, name: true, handle: true } }),
  ]);
  return [
    ...papers.map(({ id, title }) => ({
      subjectKind: "paper" as const,
      subjectId: id,
      excerpt: title,
    })),
    ...comments.map(({ id, body }) => ({
      subjectKind: "comment" as const,
      subjectId: id,
      excerpt: body.slice(0, 300),
    })),
    ...users.map(({ id, name, handle }) => ({
      subjectKind: "user" as const,
      subjectId: id,
      excerpt: name ?? handle ?? id,
    })),
  ];
}
