import "server-only";
import { ZodError } from "zod";
import { AppError, type ErrorCode, httpStatus } from "@/lib/errors";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** Wraps a route: what the handler refuses becomes the contract's error body and headers. */
export function apiRoute<Context = unknown>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

export function errorResponse(error: unknown): Response {
  if (error instanceof AppError) return refusal(error.code, error.message, error.retryAfterSeconds);
  if (error instanceof ZodError) return refusal("invalid", firstFault(error));
  throw error;
}

function refusal(
  code: ErrorCode,
  message: string,
  retryAfterSeconds: number | null = null,
): Response {
  const headers = new Headers({
    "X-Error-Code": code,
    "X-Error-Message": asciiOnly(message),
    "Cache-Control": "no-store",
  });
  if (retryAfterSeconds !== null) headers.set("Retry-After", String(retryAfterSeconds));
  return Response.json({ error: message, code }, { status: httpStatus[code], headers });
}

function firstFault(error: ZodError): string {
  const [issue] = error.issues;
  return issue
    ? `${issue.path.join(".") || "The request"}: ${issue.message}`
    : "The request is invalid.";
}

/** Node refuses header values outside Latin-1. */
function asciiOnly(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?");
}
