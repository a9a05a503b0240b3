import "server-only";
/** Owns which papers are candidates: arrived lately, on no day, dismissed by nobody. */
import { Prisma } from "@/lib/generated/prisma/client";
import { addDays, type Day, dayToDate } from "@/lib/time/dates";

/** What nobody picked within a week is not news. */
const arrivalDays = 7;

/** A feed day ends at most half a day after the same day of UTC. A condition on `paper` beside its `candidate`, which may be missing. */
export function isCandidate(day: Day): Prisma.Sql {
  return Prisma.sql`
    paper.published_at >= ${dayToDate(addDays(day, -arrivalDays))}
    and paper.published_at < ${dayToDate(addDays(day, 1))}::timestamptz + interval '12 hours'
    and paper.hidden_at is null and paper.withdrawn_at is null
    and candidate.dismissed_at is null
    and not exists (select from placement where placement.paper_id = paper.id)`;
}
