/** Whether the client has this answer already: `If-None-Match`, compared weakly as RFC 9110 says. */
export function isKnown(request, etag) {
  const told = request.headers["if-none-match"];
  if (!told) return false;
  if (told.trim() === "*") return true;
  const bare = withoutMark(etag);
  return told.split(",").some((tag) => withoutMark(tag.trim()) === bare);
}

const withoutMark = (tag) => tag.replace(/^W\//, "");
