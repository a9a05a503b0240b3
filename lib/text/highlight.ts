/** Marks the words of a query in a text, in the browser too, where there is no stemmer. */

export type HighlightSegment = { type: "text" | "highlight"; text: string };

/** What English stemming takes off the end of a word. */
const ending =
  /^(?:'?s|e|es|ed|d|r|er|ers|or|ors|ing|ings|y|ies|ly|al|ally|ic|ical|ive|ives|ion|ions|ation|ations|ational|ized?|izes|izing|ization|ity|ities|able|ible|ment|ments|ness|ful|ance|ence|ant|ent|ents|ely|ate|ates|ated|ating|ative|atively|ator|ators|ous|ously)$/;

/** What is stemmed at all: "3d" and "r1" have no other forms. */
const isWord = /^\p{L}{3,}$/u;

/** Words met again are not stemmed again, for as long as these very lexemes are marked. */
const met = new WeakMap<string[], Map<string, boolean>>();

/** Cuts the text where its words begin to match the lexemes and where they stop; nothing is lost. */
export function highlightWords(text: string, lexemes: string[]): HighlightSegment[] {
  const segments: HighlightSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:\+\+|#)?/gu)) {
    if (!isOneOf(match[0], lexemes)) continue;
    if (match.index > end) segments.push({ type: "text", text: text.slice(end, match.index) });
    segments.push({ type: "highlight", text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ type: "text", text: text.slice(end) });
  return segments;
}

function isOneOf(word: string, lexemes: string[]): boolean {
  let known = met.get(lexemes);
  if (!known) met.set(lexemes, (known = new Map<string, boolean>()));
  let answer = known.get(word);
  if (answer === undefined) known.set(word, (answer = isFormOf(word, lexemes)));
  return answer;
}

function isFormOf(word: string, lexemes: string[]): boolean {
  const plain = word
    .toLowerCase()
    .replace(/\+\+$/, "plusplus")
    .replace(/#$/, "sharp")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return lexemes.some((lexeme) => hasStem(plain, lexeme));
}

function hasStem(word: string, stem: string): boolean {
  if (word === stem) return true;
  if (word.startsWith(stem)) return isWord.test(stem) && ending.test(doubled(word, stem));
  return (
    word.length === stem.length &&
    stem.endsWith("i") &&
    word.startsWith(`${stem.slice(0, -1)}y`) &&
    isWord.test(stem)
  );
}

/** The rest of the word after its stem, without the letter doubled before it ("planning"). */
function doubled(word: string, stem: string): string {
  const rest = word.slice(stem.length);
  return rest.length > 2 && rest[0] === stem.at(-1) ? rest.slice(1) : rest;
}
