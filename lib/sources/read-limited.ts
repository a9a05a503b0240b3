import { AppError } from "@/lib/platform/errors";

/** The body as text. Gives up on one that is larger than agreed, whatever its headers say. */
export async function readLimited(answer: Response, largestBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largestBytes)
      throw new AppError("unavailable", "The answer from outside is too large.");
    pieces.push(decoder.decode(chunk, { stream: true }));
  }
  return pieces.join("") + decoder.decode();
}
