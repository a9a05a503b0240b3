/**
 * Which addresses take more than reading. Next looks for a server action in whatever is sent to a page,
 * and what it cannot read there ends in a 500; no page has one, so such requests go no further than here.
 * A test holds the list to the routes of `app`.
 */
const writes = [
  /^\/api\/auth\/./,
  /^\/api\/(bounces|cron)\/[^/]+$/,
  /^\/api\/(mcp|notifications\/stop|subscriptions|unsubscribe)$/,
  /^\/api\/papers\/(index|submit)$/,
  /^\/api\/papers\/.+\/(comments|upvote)$/,
  /^\/comments(\/preview)?$/,
  /^\/curate\/(?!acts$)[^/]+$/,
  /^\/comments\/[^/]+\/(?!history$)[^/]+$/,
  /^\/moderation\/(?!digests$)[^/]+$/,
  /^\/notifications\/(read|stop\/now)$/,
  /^\/papers\/.+\/manage\/[a-z]+$/,
  /^\/papers\/submit\/[^/]+$/,
  /^\/settings\/./,
  /^\/sign-in\/(code|link|provider|session)$/,
  /^\/sign-out(\/everywhere)?$/,
  /^\/subscriptions\/(confirm\/now|preferences\/(save|pause)|viewer)$/,
  /^\/unsubscribe\/now$/,
  /^\/upvotes$/,
  /^\/users\/[^/]+\/(report|role)$/,
];
const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** @param {string} path as it stands in the address, without the query */
export function takesWrites(path) {
  return writes.some((pattern) => pattern.test(path));
}

/**
 * True when it has answered: a method that nothing at the address takes, or the character that
 * PostgreSQL stores nowhere, in the name of a thing (which then is not here) or in a question.
 */
export function refuseRequest(request, response) {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const allowed = takesWrites(path) ? methods : methods.slice(0, 3);
  const refusal = refusalOf(request.method ?? "", { path, query, allowed });
  if (!refusal) return false;
  const { status, error, code } = refusal;
  if (status === 405) response.setHeader("Allow", allowed.join(", "));
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  request.resume();
  response.end(JSON.stringify({ error, code }));
  return true;
}

function refusalOf(method, { path, query, allowed }) {
  // Next would look elsewhere: in "/users/../report" it finds "/report".
  const hasDots = /\/(\.|%2e){1,2}(\/|$)/i.test(path);
  if (hasDots || /%00/.test(path)) return { status: 404, error: "Not found.", code: "not_found" };
  if (/%00/.test(query))
    return {
      status: 400,
      error: "The query contains a character that can't be used.",
      code: "invalid",
    };
  if (!allowed.includes(method))
    return { status: 405, error: "This method isn't allowed here.", code: "invalid" };
  return null;
}
