/** Bodies larger than any that this site takes are refused before they are read on. */

const most = 1024 * 1024;
/** Where an address, a code or a token is expected, not a text. */
const mostOfFew = 64 * 1024;
const few = /^\/(sign-in|subscriptions|upvotes|api\/(subscriptions|unsubscribe|auth))(\/|\?|$)/;

/** True when it has answered. A body whose length is told is refused at once, another where it passes the limit. */
export function refuseLargeBody(request, response) {
  const limit = few.test(request.url ?? "") ? mostOfFew : most;
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    response.writeHead(413, headersOf(limit));
    response.end(words(limit));
    return true;
  }
  let size = 0;
  const push = request.push;
  request.push = (chunk, encoding) => {
    size += chunk?.length ?? 0;
    if (size <= limit) return push.call(request, chunk, encoding);
    cutOff(request, limit);
    return false;
  };
  return false;
}

/** Whoever reads the body meets an end that came too soon; what they answer reaches nobody. */
function cutOff(request, limit) {
  const { socket } = request;
  if (socket.writableEnded) return;
  const headers = Object.entries(headersOf(limit)).map(([name, value]) => `${name}: ${value}`);
  socket.end(["HTTP/1.1 413 Payload Too Large", ...headers, "", words(limit)].join("\r\n"));
  request.destroy();
}

function headersOf(limit) {
  return {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(words(limit)),
    "Cache-Control": "no-store",
    Connection: "close",
  };
}

function words(limit) {
  const error = `The body is larger than ${limit / 1024} kB, the most we accept here.`;
  return JSON.stringify({ error, code: "invalid" });
}
