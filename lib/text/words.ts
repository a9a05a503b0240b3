/** The words of a text that tell what it is about: single ones and pairs. */

const idle = new Set(
  (
    "a an the of and or in on to for with by is are was were be been being this that these those we our it its as at " +
    "from which can such into their they has have had not but also than more most using used use via show shows paper " +
    "propose proposed present however while where both between through over under there here then when what how i.e e.g et al"
  ).split(" "),
);
const word = /[a-z][a-z0-9]*(?:[-'][a-z0-9]+)*|\d+[a-z]+/g;

/** "Agents share a KV cache" holds agent, share, kv, cache, "agent share" and "kv cache". */
export function listWords(text: string): string[] {
  const found: string[] = [];
  let previous = "";
  for (const [written] of text
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, " ")
    .matchAll(word)) {
    if (idle.has(written)) {
      previous = "";
      continue;
    }
    const singular = toSingular(written);
    found.push(singular);
    if (previous) found.push(`${previous} ${singular}`);
    previous = singular;
  }
  return found;
}

function toSingular(written: string): string {
  return written.length > 4 && /[^s]s$/.test(written) ? written.slice(0, -1) : written;
}
