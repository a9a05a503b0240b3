import "server-only";
/**
 * Wraps the targets of plain HTML forms. They are routes rather than actions, because a cached page
 * can hold no action, and because under cacheComponents Next runs an action that comes without a
 * script but never shows its answer. A script asks for the same answers as JSON.
 */
import { ZodError } from "zod";
import { errorResponse } from "@/lib/platform/http/api";
import { AppError, httpStatus } from "@/lib/platform/errors";
import { toRefusal } from "@/lib/platform/faults";
import type { Html } from "@/lib/text/html";
import { plainPage } from "@/lib/platform/http/plain-page";
import { isSameOrigin } from "@/lib/platform/http/same-origin";

type Handler = (request: Request, form: FormData) => Promise<Response>;

/** Refuses another site's form, and shows in words what the handler refuses. */
export function formRoute(handler: Handler): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      if (!isSameOrigin(request))
        throw new AppError(
          "forbidden",
          "This form came from another site. Open the page here and try again.",
        );
      return await handler(request, await readForm(request));
    } catch (error) {
      return wantsJson(request) ? errorResponse(error) : refusalPage(error);
    }
  };
}

/** Leads on with a GET. */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, "Cache-Control": "no-store" },
  });
}

/** Done: a script says so in place, without one the reader is led on. */
export function doneAnswer(request: Request, answer: { done: string; path: string }): Response {
  return wantsJson(request) ? Response.json({ done: answer.done }, noStore) : seeOther(answer.path);
}

/** Done, with something that is shown this once. */
export function secretAnswer(
  request: Request,
  answer: { done: string; secret: string; path: string },
): Response {
  const { done, secret, path } = answer;
  if (wantsJson(request)) return Response.json({ done, secret }, noStore);
  return htmlResponse(
    plainPage({ title: "Done", text: done, secret, back: { path, words: "Back" } }),
    200,
  );
}

const noStore = { headers: { "Cache-Control": "no-store" } };

function wantsJson(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}

/** The fields of a form; what cannot be read as one is the sender's fault. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch((cause: unknown) => {
    throw new AppError("invalid", "This isn't a form.", { cause });
  });
}

async function refusalPage(error: unknown): Promise<Response> {
  const { code, message, retryAfterSeconds } = await asRefusal(error);
  const back = { path: "/", words: "Back to the papers" };
  const response = htmlResponse(
    plainPage({ title: "That didn't work", text: message, back }),
    httpStatus[code],
  );
  if (retryAfterSeconds !== null) response.headers.set("Retry-After", String(retryAfterSeconds));
  return response;
}

async function asRefusal(error: unknown): Promise<AppError> {
  if (error instanceof ZodError)
    return new AppError(
      "invalid",
      error.issues[0]?.message ?? "Something in the form isn't right. Check it and try again.",
    );
  return toRefusal(error);
}

function htmlResponse(page: Html, status: number): Response {
  return new Response(page.markup, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
