import "server-only";
import { AppError } from "@/lib/platform/errors";
import { askOutside } from "@/lib/sources/ask-outside";
import { retryAfterMs } from "@/lib/sources/retry-after";

/**
 * What became of a message. "doubt": it went out and no answer came, so it may have arrived. No
 * `error` ever holds a part of the address, which is a secret.
 */
export type WebhookAnswer =
  | { status: "sent"; answer: unknown }
  | { status: "retry"; error: string; waitMs: number }
  | { status: "doubt" | "failed"; error: string };

/** Faults from before the first byte of the request: nothing can have arrived. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** Posts JSON to an address that the operator gave, and follows no redirect from there. */
export async function postWebhook(
  url: URL,
  body: object,
  { patienceMs, headers = {} }: { patienceMs: number; headers?: Record<string, string> },
): Promise<WebhookAnswer> {
  let response: Response;
  try {
    response = await askOutside({
      service: "The service",
      url,
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
      redirect: "manual",
      timeoutMs: patienceMs,
      largestBytes: 10_000,
    });
  } catch (fault) {
    return answerOfFault(fault);
  }
  const text = await response.text().catch(() => "");
  if (response.ok) return { status: "sent", answer: readJson(text) };
  const error = [`The service answered ${response.status}`, reasonIn(text, url)]
    .filter(Boolean)
    .join(": ");
  const { status } = response;
  if (status === 408 || status === 429 || status >= 500)
    return { status: "retry", error, waitMs: waitIn(response.headers, text) };
  return { status: "failed", error };
}

function answerOfFault(fault: unknown): WebhookAnswer {
  const cause = fault instanceof AppError ? fault.cause : null;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return unsent.test(code)
    ? { status: "retry", error: `The service could not be reached (${code}).`, waitMs: 0 }
    : { status: "doubt", error: "No answer came: it is not known whether this arrived." };
}

/** How long the service wants to be left alone: by the header, or as Discord and Telegram say it. */
function waitIn(headers: Headers, text: string): number {
  const { retry_after: discord, parameters } = readJson(text);
  const telegram = isRecord(parameters) ? parameters.retry_after : undefined;
  const inBody = [discord, telegram].map((seconds) => Number(seconds ?? 0) * 1000);
  return Math.max(retryAfterMs(headers), ...inBody.filter(Number.isFinite));
}

/** The service's own word for it, unless it could give the address away. */
function reasonIn(text: string, url: URL): string {
  const { description, message } = readJson(text);
  const reason = String(description ?? message ?? text).trim();
  const secrets = (url.pathname + url.search + url.hash).split(/[^\w-]+/);
  const isSafe = !secrets.some((secret) => secret.length > 5 && reason.includes(secret));
  return isSafe && /^[\w .,;'()!-]{1,200}$/.test(reason) ? reason : "";
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
