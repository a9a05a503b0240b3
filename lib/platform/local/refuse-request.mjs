/**
 * Which addresses take more than reading. Next looks for a server action in whatever is sent to a page,
 * and what it cannot read there ends in a 500; no page has one, so such requests go no further than here.
 * A test holds the list to the routes of `app`.
 */
const writes = [
  /^\/api\/./,
  /^\/comments(\/preview)?$/,
  /^\/comments\/[^/]+\/(?!history$)[^/]+$/,
  /^\/moderation\/(?!digests$)[^/]+$/,
  /^\/notifications\/(read|stop\/now)$/,
  /^\/papers\/.+\/manage\/[a-z]+$/,
  /^\/papers\/submit\/[^/]+$/,
  /^\/settings\/./,
  /^\/sign-in\/(code|link|provider|session)$/,
  /^\/sign-out(\/everywhere)?$/,
  /^\/subscriptions\/(confirm\/now|preferences\/save|viewer)$/,
  /^\/unsubscribe\/now$/,
  /^\/upvotes$/,
  /^\/users\/[^/]+\/report$/,
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
  if (/%00/.test(path))
    return refuse(request, response, 404, "There is no such thing.", "not_found");
  if (/%00/.test(query))
    return refuse(request, response, 400, "A question cannot hold this character.", "invalid");
  const allowed = takesWrites(path) ? methods : methods.slice(0, 3);
  if (allowed.includes(request.method ?? "")) return false;
  response.setHeader("Allow", allowed.join(", "));
  return refuse(request, response, 405, "This address does not take that.", "invalid");
}

function refuse(request, response, status, error, code) {
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  request.resume();
  response.end(JSON.stringify({ error, code }));
  return true;
}
