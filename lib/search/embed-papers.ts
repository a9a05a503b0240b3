import "server-only";
/**
 * Owns the papers' vectors: which papers lack one of their present text, and writing it. No write of
 * a paper waits for this: a paper's row in the index has a new number whenever its text changed.
 */
import { db } from "@/lib/platform/db";
import { embedTexts } from "@/lib/sources/embeddings";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";

const batch = 64;
const timeoutMs = 60_000;
/** A claim outlives its request, and no more: what a killed process claimed is soon free again. */
const claim = "2 minutes";
const longestText = 6_000;

type Work = { until: Date | null; onProgress?: (done: number, waiting: number) => void };

/** Embeds what lacks it until nothing does or, if there is a limit, time is up. Several may run at once. */
export async function embedPapers({ until, onProgress }: Work) {
  if (!env.EMBEDDING_URL)
    throw new AppError("unavailable", "Set EMBEDDING_URL first: no embedding service is named.");
  await prepareTable();
  let embedded = 0;
  while (until === null || Date.now() < until.getTime()) {
    const papers = await claimPapers();
    if (papers.length === 0) break;
    await embedClaimed(papers);
    embedded += papers.length;
    onProgress?.(embedded, await countWaiting());
  }
  return { embedded, waiting: await countWaiting() };
}

/** Made here, not by a migration: most databases have no pgvector, and most sites no such service. */
async function prepareTable(): Promise<void> {
  const available = await db.$queryRaw<unknown[]>`
    SELECT FROM pg_available_extensions WHERE name = 'vector'`;
  if (available.length === 0)
    throw new AppError(
      "unavailable",
      "This PostgreSQL has no pgvector extension, so search by meaning stays off.",
    );
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search embedding'))`;
    await tx.$executeRaw`CREATE EXTENSION IF NOT EXISTS vector`;
    const [column] = await tx.$queryRaw<{ dimensions: number }[]>`
      SELECT atttypmod AS dimensions FROM pg_attribute
      WHERE attrelid = to_regclass('search_embedding') AND attname = 'vector'`;
    if (column?.dimensions === env.EMBEDDING_DIMENSIONS) return;
    await tx.$executeRaw`DROP TABLE IF EXISTS search_embedding`;
    // The number is parsed by the env module; a column's type takes no parameter.
    await tx.$executeRawUnsafe(`CREATE TABLE search_embedding (
      paper_id text PRIMARY KEY REFERENCES paper ON DELETE CASCADE ON UPDATE CASCADE,
      number integer, model text, claimed_until timestamptz,
      vector vector(${env.EMBEDDING_DIMENSIONS}))`);
    await tx.$executeRaw`CREATE INDEX search_embedding_vector_idx ON search_embedding USING hnsw (vector vector_cosine_ops)`;
  });
}

type Claimed = { paper_id: string; number: number; text: string };

function claimPapers(): Promise<Claimed[]> {
  return db.$queryRaw<Claimed[]>`
    WITH lacking AS (
      SELECT document.paper_id, document.number
      FROM search_document AS document LEFT JOIN search_embedding AS known USING (paper_id)
      WHERE (known.number, known.model) IS DISTINCT FROM (document.number, ${env.EMBEDDING_MODEL})
        AND (known.claimed_until IS NULL OR known.claimed_until < now())
      ORDER BY document.number DESC LIMIT ${batch} FOR UPDATE OF document SKIP LOCKED)
    , claimed AS (
      INSERT INTO search_embedding AS known (paper_id, claimed_until)
      SELECT paper_id, now() + ${claim}::interval FROM lacking
      ON CONFLICT (paper_id) DO UPDATE SET claimed_until = excluded.claimed_until
        WHERE known.claimed_until IS NULL OR known.claimed_until < now()
      RETURNING paper_id)
    SELECT paper_id, number, left(title || E'\\n' || abstract, ${longestText}::integer) AS text
    FROM claimed JOIN lacking USING (paper_id) JOIN paper ON paper.id = paper_id`;
}

/** What is not embedded, for whatever reason, is free again at once, for the next run. */
async function embedClaimed(papers: Claimed[]): Promise<void> {
  try {
    await writeVectors(papers, await embedOrRefuse(papers));
  } catch (error) {
    const ids = papers.map(({ paper_id }) => paper_id);
    await db.$executeRaw`UPDATE search_embedding SET claimed_until = NULL WHERE paper_id = ANY (${ids}::text[])`;
    throw error;
  }
}

type Vectors = (number[] | null)[];

/**
 * Null for a text that the service never takes, so that it does not keep the others waiting. Where it
 * takes none of several, the fault is not in the texts.
 */
async function embedOrRefuse(papers: Claimed[]): Promise<Vectors> {
  const texts = papers.map(({ text }) => text);
  try {
    return await embedTexts(texts, timeoutMs);
  } catch (error) {
    if (!isInvalid(error) || texts.length === 1) throw error;
    const vectors: Vectors = [];
    for (const text of texts) vectors.push(await embedUnlessInvalid(text));
    if (vectors.every((vector) => vector === null)) throw error;
    return vectors;
  }
}

async function embedUnlessInvalid(text: string): Promise<number[] | null> {
  try {
    const [vector] = await embedTexts([text], timeoutMs);
    return vector ?? null;
  } catch (error) {
    if (isInvalid(error)) return null;
    throw error;
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof AppError && error.code === "invalid";
}

async function writeVectors(papers: Claimed[], vectors: Vectors): Promise<void> {
  await db.$executeRaw`
    UPDATE search_embedding AS known
    SET number = given.number, model = ${env.EMBEDDING_MODEL}, vector = given.vector::vector, claimed_until = NULL
    FROM unnest(${papers.map(({ paper_id }) => paper_id)}::text[],
      ${papers.map(({ number }) => number)}::integer[],
      ${vectors.map((vector) => vector && JSON.stringify(vector))}::text[]) AS given(paper_id, number, vector)
    WHERE known.paper_id = given.paper_id`;
}

async function countWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::integer AS waiting
    FROM search_document AS document LEFT JOIN search_embedding AS known USING (paper_id)
    WHERE (known.number, known.model) IS DISTINCT FROM (document.number, ${env.EMBEDDING_MODEL})`;
  return row?.waiting ?? 0;
}
