/** References to numbers and works that an abstract by itself does not have. */

const reference = String.raw`\\(?:[Cc]ite[a-z]*|(?:paren|text|auto)cite|(?:eq|page|auto|[cC])?ref|label|thanks)\*?(?:\s?\[[^\][{}]{0,200}\]){0,2}\s?\{[^{}]*\}`;
const list = String.raw`${reference}(?:(?:[\s~,;&–—-]|(?:and|or)(?![a-z])){0,12}${reference})*`;
const space = String.raw`\s{0,4}`;
const enclosed = String.raw`${space}[([](?:see|cf\.?|e\.g\.,?|i\.e\.,?)?${space}${list}${space}[)\]]`;
const openedWith = String.raw`([([])${space}${list}${space}[,;:]?${space}`;
const among = String.raw`([,;.]?)${space}${list}(?:${space}(?=([,;.:!?)\]]))|(?=([\p{L}\p{N}]))|)`;
const references = new RegExp(`${enclosed}|${openedWith}|${among}`, "gu");
const some = /\\(?:[Cc]ite|parencite|textcite|autocite|(?:eq|page|auto|[cC])?ref|label|thanks)/;

/** What joins or encloses them goes with them: no lone bracket, comma or "and" is left. */
export function dropReferences(text: string): string {
  if (!some.test(text)) return text;
  return text.replace(references, (_, ...groups: (string | undefined)[]) => {
    const [bracket, before = "", punctuation, word] = groups;
    if (bracket) return bracket;
    if (word) return `${before} `;
    return punctuation && (before !== "." || punctuation === ".") ? "" : before;
  });
}
