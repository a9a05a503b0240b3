import "server-only";
/** Owns what the operator sees of past digests. */
import { db } from "@/lib/platform/db";
import type { Frequency } from "@/lib/generated/prisma/enums";
import { type DigestPreview, previewEdition } from "@/lib/digests/preview";

export type DigestReport = {
  id: string;
  frequency: Frequency;
  period: string;
  due: number;
  sent: number;
  open: number;
  failed: number;
  bounced: number;
  unsubscribed: number;
};

const shownDigests = 30;

/** The newest digests with what became of their deliveries. */
export function listDigestReports(): Promise<DigestReport[]> {
  return db.$queryRaw<DigestReport[]>`
    SELECT digest.id, digest.frequency, digest.period,
      count(*)::int AS due,
      count(*) FILTER (WHERE status = 'sent')::int AS sent,
      count(*) FILTER (WHERE status IN ('claimed', 'retrying'))::int AS open,
      count(*) FILTER (WHERE status = 'failed')::int AS failed,
      count(bounced_at)::int AS bounced,
      count(unsubscribed_at)::int AS unsubscribed
    FROM (SELECT * FROM digest ORDER BY period DESC, frequency LIMIT ${shownDigests}) AS digest
    JOIN delivery ON delivery.digest_id = digest.id
    GROUP BY digest.id, digest.frequency, digest.period
    ORDER BY digest.period DESC, digest.frequency`;
}

/** What most of those who got a digest read, without anybody's topics. Null for an unknown one. */
export async function getDigestPreview(id: string, now: Date): Promise<DigestPreview | null> {
  const [edition] = await db.edition.findMany({
    where: { digestId: id },
    orderBy: { deliveries: { _count: "desc" } },
    take: 1,
    select: { paperIds: true, digest: { select: { frequency: true } } },
  });
  return edition ? previewEdition(edition.digest.frequency, edition.paperIds, now) : null;
}

export type SubscriberCounts = { active: number; pending: number; left: number; bounced: number };

export async function countSubscribers(): Promise<SubscriberCounts> {
  const groups = await db.subscriber.groupBy({ by: "status", _count: true });
  const of = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
  return {
    active: of("active"),
    pending: of("pending"),
    left: of("unsubscribed") + of("complained"),
    bounced: of("bounced"),
  };
}
