import "server-only";
/** Owns the scores of candidates: kept beside each, until another model is learnt. */
import { isCandidate } from "@/lib/candidates/arrivals";
import { followPicks } from "@/lib/candidates/author-picks";
import type { JudgedPaper } from "@/lib/candidates/judged-paper";
import { getModel } from "@/lib/candidates/kept-model";
import { listPlainReasons, listReasons } from "@/lib/candidates/reasons";
import { scoreByPlainFacts, scorePaper } from "@/lib/candidates/score";
import { listPicks } from "@/lib/candidates/training-set";
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";

/** A day's papers of all of computer science, three times over. */
const mostAtOnce = 3_000;

/** Scores the candidates that have no score by the model of now; returns how many. */
export async function scoreArrivals(now: Date): Promise<number> {
  const today = feedToday(now);
  const kept = await getModel();
  const papers = await db.$queryRaw<(JudgedPaper & { id: string })[]>`
    select paper.id, title, abstract, arxiv_comment as comment, categories,
      array(select name from author where paper_id = paper.id and hidden_at is null order by position) as authors
    from paper left join candidate on candidate.paper_id = paper.id
    where ${isCandidate(today)}
      and (candidate.score is null or candidate.model_id is distinct from ${kept?.modelId ?? null}::uuid)
    order by published_at desc, paper.id limit ${mostAtOnce}`;
  if (papers.length === 0) return 0;
  const judge = kept
    ? judgeByModel(kept.model)
    : judgeByFacts(followPicks(await listPicks(today))(today));
  const rows = papers.map((paper) => ({ paper_id: paper.id, ...judge(paper) }));
  await db.$executeRaw`
    insert into candidate (paper_id, score, reasons, model_id)
    select paper_id, score, reasons, ${kept?.modelId ?? null}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(paper_id text, score float8, reasons text[])
    where exists (select from paper where id = given.paper_id)
    on conflict (paper_id) do update
      set score = excluded.score, reasons = excluded.reasons, model_id = excluded.model_id`;
  return rows.length;
}

type Judge = (paper: JudgedPaper) => { score: number; reasons: string[] };

function judgeByModel(model: Parameters<typeof scorePaper>[0]): Judge {
  return (paper) => ({ score: scorePaper(model, paper), reasons: listReasons(model, paper) });
}

function judgeByFacts(picks: Parameters<typeof scoreByPlainFacts>[0]): Judge {
  return (paper) => ({
    score: scoreByPlainFacts(picks, paper),
    reasons: listPlainReasons(picks, paper),
  });
}
