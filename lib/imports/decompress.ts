import "server-only";
import { once } from "node:events";
import { createGunzip } from "node:zlib";

/** The source stopped before its end, or is damaged; what came before is good. */
export class CutSourceError extends Error {
  override name = "CutSourceError";
}

/** Gunzips what starts like gzip and passes on everything else. */
export async function* decompress(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = chunks[Symbol.asyncIterator]();
  // A pipe may hand over a single byte first; the mark of gzip is two.
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const all = (async function* () {
    yield head;
    yield* { [Symbol.asyncIterator]: () => source };
  })();
  yield* head[0] === 0x1f && head[1] === 0x8b ? gunzip(all) : all;
}

/**
 * A pipeline would drop what it had unpacked but not yet handed over when a file ends early, so
 * every chunk is unpacked whole before the next.
 */
async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip();
  const unpacked: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => unpacked.push(chunk));
  const failure = once(stream, "error").then(([error]) => error as Error);
  const step = (start: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      failure,
      new Promise<Error | null>((resolve) => start((error) => resolve(error ?? null))),
    ]);

  let error: Error | null = null;
  for await (const chunk of chunks) {
    error = await step((done) => stream.write(chunk, done));
    yield* unpacked.splice(0);
    if (error) break;
  }
  error ??= await step((done) => stream.once("end", () => done()).end());
  yield* unpacked.splice(0);
  if (error) throw new CutSourceError(reason(error), { cause: error });
}

function reason(error: Error): string {
  return "code" in error && error.code === "Z_BUF_ERROR"
    ? "the compressed file ends early"
    : "the compressed file is damaged from here on";
}
