import "server-only";
/** Owns the log of what curators did: part of the log of all moderation, which nothing changes. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { logModeration } from "@/lib/moderation/log";
import type { Day } from "@/lib/time/dates";

/** Each as it reads after a name and before a title. */
const verbs = ["placed", "queued", "dismissed", "restored", "took off", "moved"] as const;
type CuratingVerb = (typeof verbs)[number];

type Act = { verb: CuratingVerb; paperId: string; curatorId: string; day: Day | null };

export function logCurating(
  transaction: Prisma.TransactionClient,
  { verb, paperId, curatorId, day }: Act,
): Promise<void> {
  return logModeration(transaction, verb, {
    moderatorId: curatorId,
    subjectKind: "paper",
    subjectId: paperId,
    reason: null,
    detail: day ? { day } : {},
  });
}

export type CuratingAct = {
  id: string;
  verb: CuratingVerb;
  paperId: string;
  title: string | null;
  day: string | null;
  by: string | null;
  curatorId: string;
  at: Date;
};

/** Newest first. */
export function listCuratingActs(since: Date, limit: number): Promise<CuratingAct[]> {
  return db.$queryRaw<CuratingAct[]>`
    select act.id, verb, subject_id as "paperId", paper.title, detail ->> 'day' as day,
      coalesce("user".name, "user".handle) as by, moderator_id as "curatorId", act.created_at as at
    from moderation_action act
    left join paper on paper.id = subject_id
    left join "user" on "user".id = moderator_id
    where subject_kind = 'paper' and verb in (${Prisma.join([...verbs])}) and act.created_at > ${since}
    order by act.created_at desc, act.id desc limit ${limit}`;
}
