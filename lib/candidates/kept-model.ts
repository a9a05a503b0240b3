import "server-only";
/** Owns the model that ranks this site's candidates: learnt here, or carried here from another site. */
import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import {
  type CandidateModel,
  modelSchema,
  readModel,
  writeModel,
  type WrittenModel,
} from "@/lib/candidates/model";
import { dayToDate } from "@/lib/time/dates";

export type KeptModel = { modelId: string; isOwn: boolean; model: CandidateModel };

/** Two megabytes, read once by each process. */
let lastRead: KeptModel | null = null;

export async function getModel(): Promise<KeptModel | null> {
  const kept = await db.candidateModel.findUnique({ where: { id: 1 }, select: { modelId: true } });
  if (!kept) return null;
  if (lastRead?.modelId === kept.modelId) return lastRead;
  const { modelId, isOwn, model } = await db.candidateModel.findUniqueOrThrow({ where: { id: 1 } });
  return (lastRead = { modelId, isOwn, model: readModel(model) });
}

/** When it was learnt here, and from how much; what it weighs is left where it is. */
export async function getLearning() {
  const [kept] = await db.$queryRaw<Learning[]>`
    select learned_on::text as "learnedOn", is_own as "isOwn",
      (model ->> 'paperCount')::int as "paperCount", (model ->> 'pickCount')::int as "pickCount"
    from candidate_model`;
  return kept ?? null;
}

export type Learning = { learnedOn: string; isOwn: boolean; paperCount: number; pickCount: number };

export async function keepModel(model: CandidateModel, isOwn: boolean): Promise<void> {
  const row = {
    modelId: randomUUID(),
    learnedOn: dayToDate(model.learnedOn),
    isOwn,
    model: writeModel(model),
  };
  await db.candidateModel.upsert({ where: { id: 1 }, create: row, update: row });
}

/** As a file for another site. It names authors and words, and no reader or curator. */
export async function exportModel(): Promise<WrittenModel> {
  const kept = await getModel();
  if (!kept) throw new AppError("not_found", "This site hasn't learned from its picks yet.");
  return writeModel(kept.model);
}

/** Ranks from now on, until this site has learnt from enough picks of its own. */
export async function importModel(text: string): Promise<CandidateModel> {
  const model = readModel(modelSchema.parse(parseJson(text)));
  await keepModel(model, false);
  return model;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "This is not a model of candidates.", { cause });
  }
}
