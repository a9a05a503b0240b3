import "server-only";
/**
 * The one way in which this site asks another: within bounded time and memory, and under its own name.
 * Whatever keeps an answer from coming is "unavailable", in a sentence that names the service.
 */
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { retryAfterMs } from "@/lib/sources/retry-after";

export type Question = Pick<RequestInit, "method" | "body" | "redirect"> & {
  /** Its name, as a person is told it. */
  service: string;
  url: string | URL;
  headers?: Record<string, string>;
  /** From the question to the last byte of the answer. */
  timeoutMs: number;
  /** From the question to the first byte, where less than all the time is given for that. */
  silenceMs?: number;
  largestBytes: number;
};

const userAgent = `DailyPapers/0.1 (self-hosted feed of research papers; +${env.APP_URL})`;
const longestRetryAfterMs = 86_400_000;

/** The answer, whatever its status. Reading its body fails where the body does not come, too. */
export async function askOutside(question: Question): Promise<Response> {
  const { service, url, headers, timeoutMs, silenceMs, largestBytes, ...init } = question;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(tooSlow()), silenceMs ?? timeoutMs);
  try {
    const answer = await fetch(url, {
      ...init,
      headers: { "User-Agent": userAgent, ...headers },
      cache: "no-store",
      signal: AbortSignal.any([silence.signal, AbortSignal.timeout(timeoutMs)]),
    });
    const { status } = answer;
    const body = answer.body && bounded(answer.body, largestBytes, service);
    return new Response(body, { status, headers: answer.headers });
  } catch (fault) {
    throw refusalOf(fault, service, "cannot be reached right now");
  } finally {
    clearTimeout(timer);
  }
}

/** What `read` makes of the body; an answer that it cannot read is none. */
export async function readAnswer<Result>(
  answer: Response,
  service: string,
  read: (text: string) => Result,
): Promise<Result> {
  const text = await answer.text();
  try {
    return read(text);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("unavailable", `${service} sent a response we couldn't read.`, { cause });
  }
}

/** What an answer other than the one hoped for means to whoever waits. */
export async function refusedBy(service: string, answer: Response): Promise<AppError> {
  await answer.body?.cancel();
  const wait = Math.ceil(Math.min(retryAfterMs(answer.headers), longestRetryAfterMs) / 1000);
  return new AppError(
    "unavailable",
    `${service} isn't available right now. It answered ${answer.status}.`,
    {
      ...(wait > 0 && { retryAfterSeconds: wait }),
    },
  );
}

/** A service may lie about the length of its answer, or never end it. */
function bounded(body: ReadableStream<Uint8Array>, largestBytes: number, service: string) {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((fault: unknown) => {
          throw refusalOf(fault, service, "broke off in the middle of its answer");
        });
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes > largestBytes) {
          await reader.cancel();
          throw new AppError("unavailable", `${service} sent a response that is too large.`);
        }
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

const tooSlow = () => new DOMException("No answer came in time.", "TimeoutError");

/** The innermost cause is kept: its code says whether the question went out at all. */
function refusalOf(fault: unknown, service: string, otherwise: string): AppError {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  const isSlow = cause instanceof DOMException && cause.name === "TimeoutError";
  const isCircle = cause instanceof Error && /redirect/.test(cause.message);
  const what = isSlow
    ? "took too long to respond"
    : isCircle
      ? "keeps redirecting elsewhere"
      : otherwise;
  return new AppError("unavailable", `${service} ${what}.`, { cause });
}
