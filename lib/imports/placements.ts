import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";

type Placed = "inserted" | "updated" | "unchanged";

/**
 * Puts the lines' papers on their days. A paper that stands there already keeps its position, and its
 * submitter unless it has none. A line without a position goes to the end of its day.
 */
export async function storePlacements(
  transaction: Prisma.TransactionClient,
  lines: IncomingPaper[],
): Promise<Map<IncomingPaper, Placed>> {
  const placed = lines.filter(({ placement }) => placement !== null);
  const rows = JSON.stringify(placed.map(toRow));
  const written = await transaction.$queryRaw<{ key: string; inserted: boolean }[]>`
    with line as (
      select * from json_to_recordset(${rows}::json) as line (
        number int, day date, paper_id text, position int, submitter text,
        submitted_at timestamptz(3), published_at timestamptz(3), participating boolean)
    ), last as (
      select day, max(position) as position from placement
      where day in (select day from line) group by day
    )
    insert into placement (
      day, paper_id, position, outside_submitter_handle, submitted_at, outside_published_at, is_author_participating)
    select line.day, paper_id,
      coalesce(line.position, coalesce(last.position, -1) + row_number() over (partition by line.day order by number)),
      submitter, submitted_at, published_at, coalesce(participating, false)
    from line left join last using (day)
    on conflict (day, paper_id) do update set
      outside_submitter_handle = coalesce(placement.outside_submitter_handle, excluded.outside_submitter_handle),
      submitted_at = coalesce(placement.submitted_at, excluded.submitted_at),
      outside_published_at = coalesce(placement.outside_published_at, excluded.outside_published_at),
      is_author_participating = placement.is_author_participating or excluded.is_author_participating
    where placement.submitter_id is null and (
      placement.outside_submitter_handle is null and excluded.outside_submitter_handle is not null
      or placement.submitted_at is null and excluded.submitted_at is not null
      or placement.outside_published_at is null and excluded.outside_published_at is not null
      or excluded.is_author_participating and not placement.is_author_participating)
    returning paper_id || ' ' || day as key, xmax = 0 as inserted`;
  const byKey = new Map(written.map(({ key, inserted }) => [key, inserted]));
  return new Map(placed.map((line) => [line, toPlaced(byKey.get(`${line.id} ${line.day}`))]));
}

function toRow({ id, day, placement }: IncomingPaper, number: number) {
  return {
    number,
    day,
    paper_id: id,
    position: placement?.position,
    submitter: placement?.submitterHandle,
    submitted_at: placement?.submittedAt,
    published_at: placement?.publishedAt,
    participating: placement?.isAuthorParticipating,
  };
}

function toPlaced(inserted: boolean | undefined): Placed {
  if (inserted === undefined) return "unchanged";
  return inserted ? "inserted" : "updated";
}
