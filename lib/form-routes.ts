import "server-only";
import { ZodError } from "zod";
import { AppError, httpStatus } from "@/lib/errors";
import { isSameOrigin } from "@/lib/same-origin";

type Handler = (request: Request, form: FormData) => Promise<Response>;

/**
 * Wraps the target of a plain HTML form on a cached page, where no action can live. Another site's
 * form is refused, and so is whatever the handler refuses, on a page of its own.
 */
export function formRoute(handler: Handler): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      if (!isSameOrigin(request)) throw new AppError("forbidden", "This form came from another site.");
      return await handler(request, await readForm(request));
    } catch (error) {
      if (error instanceof AppError) return refusalPage(error);
      if (error instanceof ZodError) return refusalPage(new AppError("invalid", error.issues[0]?.message ?? "The form is invalid."));
      throw error;
    }
  };
}

/** Leads on with a GET, to a path of this site. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}

function readForm(request: Request): Promise<FormData> {
  return request.formData().catch((cause: unknown) => {
    throw new AppError("invalid", "This is not a form.", { cause });
  });
}

function refusalPage({ code, message, retryAfterSeconds }: AppError): Response {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  if (retryAfterSeconds !== null) headers.set("Retry-After", String(retryAfterSeconds));
  // Every message is a sentence of our own; none repeats what was sent.
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>This did not work</title>
<body style="font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem">
<main><h1 style="font-size:1.5rem">This did not work</h1><p>${message}</p>
<p><a href="/" style="color:inherit">Back to the papers</a></p></main></body></html>`;
  return new Response(html, { status: httpStatus[code], headers });
}
