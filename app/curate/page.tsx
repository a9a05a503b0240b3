import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { z } from "zod";
import { CandidateEntry } from "@/components/curate/candidate-entry";
import { CuratingLog, Dismissed } from "@/components/curate/curating-log";
import { CurateSearch } from "@/components/curate/curate-search";
import { HowRanked } from "@/components/curate/how-ranked";
import { QueuedDays } from "@/components/curate/queued-days";
import { StepLink } from "@/components/ui/step-link";
import { curatingDays } from "@/lib/candidates/curating-days";
import { listDismissed } from "@/lib/candidates/dismissing";
import { listCandidates } from "@/lib/candidates/list";
import { listCuratingActs } from "@/lib/candidates/log";
import { listQueuedDays } from "@/lib/candidates/queue";
import { getViewer } from "@/lib/platform/auth/auth";
import { feedToday } from "@/lib/platform/today";
import { paths } from "@/lib/addresses/urls";
import { mayCurate } from "@/lib/roles/roles";

export const metadata: Metadata = { title: "Curate", robots: { index: false } };
export const instant = false;

const limit = 100;
const shown = 50;
const querySchema = z.object({
  q: z.string().trim().max(200).catch(""),
  p: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** For curators; a visitor is asked to sign in (app/closed-pages.ts), and a reader finds no such page. */
export default async function CuratePage({ searchParams }: PageProps<"/curate">) {
  await connection();
  if (!mayCurate(await getViewer())) notFound();
  const { q, p } = querySchema.parse(await searchParams);
  const now = new Date();
  const { today, tomorrow } = curatingDays(now);
  const [list, days, dismissed, acts] = await Promise.all([
    listCandidates({ day: today, query: q || null, page: p, limit, now }),
    listQueuedDays(now),
    listDismissed(shown),
    listCuratingActs(new Date(0), shown),
  ]);
  const { candidates, total, learning } = list;
  return (
    <div className="py-8" data-curate={now.toISOString()} data-place={today} data-queue={tomorrow}>
      <h1 className="text-3xl font-bold">Curate</h1>
      <HowRanked learning={learning} />
      <p role="status" data-curate-status className="min-h-7 font-semibold" />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <section aria-label="Candidates" className="space-y-4">
          <CurateSearch query={q} total={total} />
          {candidates.map((candidate) => (
            <CandidateEntry
              key={candidate.id}
              candidate={candidate}
              year={Number(today.slice(0, 4))}
            />
          ))}
          <p data-nothing-left role="status" hidden={candidates.length > 0}>
            {q ? `No results for “${q}”` : "Nothing left."}
          </p>
          {p * limit < total && (
            <StepLink href={paths.candidates(q, p + 1)} rel="next" label="Next page" />
          )}
        </section>
        <aside className="space-y-8" id="curate-side">
          <QueuedDays days={days} today={feedToday(now)} />
          <Dismissed papers={dismissed} />
          <CuratingLog acts={acts} />
        </aside>
      </div>
    </div>
  );
}
