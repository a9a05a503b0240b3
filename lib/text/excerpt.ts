/** The first sentence or two of a plain text, for lists that leave no room for all of it. Pure. */
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });

export function firstSentences(text: string, limit: number): string {
  let excerpt = "";
  for (const { segment } of sentences.segment(text)) {
    if (excerpt !== "" && (excerpt + segment).trimEnd().length > limit) break;
    excerpt += segment;
    if (endsSentence(excerpt) && excerpt.length > limit / 2) break;
  }
  return cutAtWord(excerpt.trim(), limit);
}

/** "et al.", "i.e." and "vs." end no sentence, though they look like it. */
function endsSentence(text: string): boolean {
  return (
    !/(\b(al|etc|e\.g|i\.e|vs|cf|fig|eq|resp|approx)\.|\b\p{Lu}\.)\s*$/iu.test(text) ||
    /[!?]\s*$/.test(text)
  );
}

export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  for (const { segment } of words.segment(text)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  // A character of two halves is not cut between them.
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.trimEnd() || cut}…`;
}
