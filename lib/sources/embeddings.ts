import "server-only";
/** The one door to the service that turns texts into vectors, in the form OpenAI gave it. */
import { z } from "zod";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { askOutside, readAnswer, refusedBy } from "@/lib/sources/ask-outside";

const service = "The embedding service";
const answerSchema = z.object({
  data: z.array(
    z.object({
      index: z.number().int(),
      embedding: z.array(z.number()).refine((vector) => vector.some((value) => value !== 0)),
    }),
  ),
});

/**
 * One vector for each text, in their order. Never asks twice: the caller knows what a failure costs.
 * Refuses as "invalid" when the fault may lie in a text, as "unavailable" otherwise.
 */
export async function embedTexts(texts: string[], timeoutMs: number): Promise<number[][]> {
  const { data } = await ask(texts, timeoutMs);
  const vectors = texts.map((_, index) => data.find((one) => one.index === index)?.embedding);
  return vectors.map((vector) => {
    if (vector?.length === env.EMBEDDING_DIMENSIONS) return vector;
    const fault = vector
      ? `gives ${vector.length} dimensions where EMBEDDING_DIMENSIONS is ${env.EMBEDDING_DIMENSIONS}`
      : "left a text out";
    throw new AppError("unavailable", `${service} ${fault}.`);
  });
}

async function ask(texts: string[], timeoutMs: number): Promise<z.infer<typeof answerSchema>> {
  const answer = await askOutside({
    service,
    url: `${env.EMBEDDING_URL?.replace(/\/+$/, "")}/embeddings`,
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(env.EMBEDDING_API_KEY ? { authorization: `Bearer ${env.EMBEDDING_API_KEY}` } : {}),
    },
    body: JSON.stringify({ model: env.EMBEDDING_MODEL, input: texts, encoding_format: "float" }),
    redirect: "error",
    timeoutMs,
    largestBytes: 64 * 1024 * 1024,
  });
  if (answer.ok) return readAnswer(answer, service, (text) => answerSchema.parse(JSON.parse(text)));
  const refusal = await refusedBy(service, answer);
  throw isTextsFault(answer.status) ? new AppError("invalid", refusal.message) : refusal;
}

/** What services answer to a text that they cannot take: too long, or against their rules. */
function isTextsFault(status: number): boolean {
  return status === 400 || status === 413 || status === 422;
}
