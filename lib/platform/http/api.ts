import "server-only";
import { createHash } from "node:crypto";
import { ZodError } from "zod";
import { AppError, type ErrorCode, httpStatus } from "@/lib/platform/errors";
import { toRefusal } from "@/lib/platform/faults";
import { sharedCache } from "@/lib/platform/http/shared-cache";
import { withStandings } from "@/lib/platform/rate-limit-standing";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/**
 * Wraps a route: what the handler refuses becomes the contract's error body and headers, and the
 * limits it counts the request against are told, in the answer and in a refusal. Reads may be
 * made by any site's pages; without credentials, which `*` excludes, they see what everyone sees.
 */
export function apiRoute<Context = unknown>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    const response = await withStandings(() => answer(handler, request, context));
    return request.method === "GET" || request.method === "HEAD" ? openToAll(response) : response;
  };
}

/** A copy, since the headers of some responses cannot be changed. */
function openToAll(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(readableAnywhere)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** Answers the preflight of a read that carries headers of its own. */
export function readPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...readableAnywhere,
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "Authorization, Content-Type, If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}

const readableAnywhere = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Error-Code, X-Error-Message",
};

async function answer<Context>(
  handler: Handler<Context>,
  request: Request,
  context: Context,
): Promise<Response> {
  try {
    return await handler(request, context);
  } catch (error) {
    return errorResponse(error);
  }
}

/** A finished document in UTF-8 and its mark, so that whoever has it need not be sent it again. */
export type TaggedBody = { body: Uint8Array<ArrayBuffer>; etag: string };

export function tagBody(text: string): TaggedBody {
  const body = new TextEncoder().encode(text);
  return { body, etag: `"${createHash("sha1").update(body).digest("base64url")}"` };
}

/** The document, or 304 for a client that has it already. */
export function conditional(
  request: Request,
  { body, etag }: TaggedBody,
  headers: HeadersInit,
): Response {
  const all = new Headers({ "Cache-Control": sharedCache, ETag: etag });
  new Headers(headers).forEach((value, name) => all.set(name, value));
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*"))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: all });
}

export const jsonType = { "Content-Type": "application/json; charset=utf-8" };

export async function errorResponse(error: unknown): Promise<Response> {
  if (error instanceof AppError) return refusal(error.code, error.message, error.retryAfterSeconds);
  if (error instanceof ZodError) return refusal("invalid", firstFault(error));
  if (error instanceof URIError) return refusal("invalid", "The address isn't encoded correctly.");
  return errorResponse(await toRefusal(error));
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
    : "Something in the request isn't right. Check it and try again.";
}

/** Node refuses header values outside Latin-1. */
function asciiOnly(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?");
}
