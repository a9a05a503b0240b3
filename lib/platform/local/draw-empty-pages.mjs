/** How Next's document begins for a page that only a script will draw, also where it says 200. */
const emptyDocument = '<!DOCTYPE html><html id="__next_error__"';

/**
 * Gives words to the pages that Next leaves empty until a script draws them: one that failed, and one
 * that does not exist. Without JavaScript, or where the scripts fail to arrive as well, there would be
 * nothing to read. A page that fails when a part of it is on its way already keeps that part.
 * @param {import("node:http").ServerResponse} response
 * @param {{ failed: Buffer, notFound: Buffer }} pages
 */
export function drawEmptyPages(response, pages) {
  const { write, end, flushHeaders } = response;
  /** @type {(string | Uint8Array)[]} What came before it was clear which document it is. */
  const held = [];
  let hasBegun = false;
  let isEmpty = false;
  const isText = () => /^text\/(html|plain)/.test(String(response.getHeader("Content-Type")));
  const pageInstead = () => {
    if (hasBegun || !isText()) return null;
    if (response.statusCode === 500 || (isEmpty && response.statusCode === 200))
      return pages.failed;
    return isEmpty && response.statusCode === 404 ? pages.notFound : null;
  };

  /** Whether the document is still too short to tell, or is the empty one. */
  function withholds(chunk) {
    held.push(chunk);
    const start = joined(held.map((part) => part.slice(0, emptyDocument.length)))
      .toString("latin1")
      .slice(0, emptyDocument.length);
    isEmpty = start === emptyDocument;
    return pageInstead() !== null || (start !== emptyDocument && emptyDocument.startsWith(start));
  }

  // The headers of a page wait for its first words, which may tell that it is empty.
  response.flushHeaders = () => (!hasBegun && isText()) || flushHeaders.call(response);
  response.write = (chunk, ...rest) => {
    if (hasBegun || !isText()) return write.call(response, chunk, ...rest);
    if (withholds(chunk)) return true;
    hasBegun = true;
    return write.call(response, joined(held), ...rest);
  };
  response.end = (...args) => {
    const isWhole = !hasBegun && held.length === 0;
    if (!hasBegun && isText() && args[0]) withholds(args[0]);
    const page = pageInstead();
    if (!page)
      return isWhole || hasBegun ? end.apply(response, args) : end.call(response, joined(held));
    if (response.statusCode === 200) response.statusCode = 500;
    response.removeHeader("Content-Length");
    response.removeHeader("ETag");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return end.call(response, page);
  };
}

const joined = (chunks) => Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
