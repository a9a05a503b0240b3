/** @typedef {import("./edge.mjs").Answer["headers"]} Headers */

/** @param {Headers} headers */
export function valueOf(headers, wanted) {
  const found = headers.find(([name]) => name.toLowerCase() === wanted);
  return found ? String(found[1]) : undefined;
}

/** @param {Headers} headers @param {RegExp} names */
export const without = (headers, names) => headers.filter(([name]) => !names.test(name));

/** As `writeHead` takes them: name, value, name, value. @param {Headers} headers */
export const flat = (headers) =>
  headers.flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]));

/** Markdown, JSON or HTML: Next forgets on its pages that the header decided. */
export function varyOf(headers, url) {
  const names = (valueOf(headers, "vary") ?? "").split(",").map((name) => name.trim());
  const decided = /^\/(papers|$|\?)/.test(url) ? ["Accept"] : [];
  return [...new Set([...names, ...decided, "Accept-Encoding"])].filter(Boolean).join(", ");
}
