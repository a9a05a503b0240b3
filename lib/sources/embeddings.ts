import "server-only";
/** The one door to the service that turns texts into vectors, in the form OpenAI gave it. */
import { z } from "zod";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { readLimited } from "@/lib/sources/read-limited";

const longestAnswer = 64 * 1024 * 1024;
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
  const { data } = await ask(texts, AbortSignal.timeout(timeoutMs));
  const vectors = texts.map((_, index) => data.find((one) => one.index === index)?.embedding);
  return vectors.map((vector) => {
    if (vector?.length === env.EMBEDDING_DIMENSIONS) return vector;
    throw refusal(
      vector
        ? `it gives ${vector.length} dimensions where EMBEDDING_DIMENSIONS is ${env.EMBEDDING_DIMENSIONS}`
        : "it left a text out",
    );
  });
}

async function ask(texts: string[], signal: AbortSignal): Promise<z.infer<typeof answerSchema>> {
  try {
    const response = await fetch(`${env.EMBEDDING_URL?.replace(/\/+$/, "")}/embeddings`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(env.EMBEDDING_API_KEY ? { authorization: `Bearer ${env.EMBEDDING_API_KEY}` } : {}),
      },
      body: JSON.stringify({ model: env.EMBEDDING_MODEL, input: texts, encoding_format: "float" }),
      redirect: "error",
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(`it answered ${response.status}`, isTextsFault(response.status));
    }
    return answerSchema.parse(JSON.parse(await readLimited(response, longestAnswer)));
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (signal.aborted) throw refusal("it took too long");
    const isMalformed = error instanceof SyntaxError || error instanceof z.ZodError;
    throw refusal(isMalformed ? "its answer is no list of vectors" : "it cannot be reached");
  }
}

/** What services answer to a text that they cannot take: too long, or against their rules. */
function isTextsFault(status: number): boolean {
  return status === 400 || status === 413 || status === 422;
}

function refusal(reason: string, isInvalid = false): AppError {
  const code = isInvalid ? "invalid" : "unavailable";
  return new AppError(code, `The embedding service failed: ${reason}.`);
}
