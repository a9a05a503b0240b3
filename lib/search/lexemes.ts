/** Reads and writes PostgreSQL's text forms of word vectors and word queries. */
import { escapeRegExp } from "@/lib/text/escape-reg-exp";

export type Field = "title" | "keywords" | "names" | "text";
export type Occurrence = { position: number; field: Field };

const fieldOfWeight: Record<string, Field> = { A: "title", B: "keywords", C: "names" };

/** Where these lexemes stand in a vector such as `'llm':3A,17 'lora':4A`, each read in one pass. */
export function occurrenceReader(lexemes: string[]): (vector: string) => Map<string, Occurrence[]> {
  const lexemeOf = new Map(lexemes.map((lexeme) => [quoteLexeme(lexeme), lexeme]));
  const sought = [...lexemeOf.keys()].map(escapeRegExp).sort().join("|");
  const pattern = new RegExp(`(?<![^ ])(${sought}):([\\dA-D,]+)`, "g");
  return (vector) => {
    const found = new Map<string, Occurrence[]>();
    if (lexemeOf.size === 0) return found;
    for (const [, quoted = "", places = ""] of vector.matchAll(pattern))
      found.set(lexemeOf.get(quoted) ?? quoted, places.split(",").map(toOccurrence));
    return found;
  };
}

function toOccurrence(place: string): Occurrence {
  return {
    position: Number.parseInt(place),
    field: fieldOfWeight[place.at(-1) ?? ""] ?? "text",
  };
}

/** All lexemes of a short vector, in the order of the text. */
export function listLexemes(vector: string): string[] {
  const found = listOccurrences(vector);
  return found.sort((a, b) => a.position - b.position).map(({ lexeme }) => lexeme);
}

export function listOccurrences(vector: string): (Occurrence & { lexeme: string })[] {
  const found = [];
  for (const [, quoted = "", places = ""] of vector.matchAll(
    /'((?:[^'\\]|''|\\\\)*)':([\dA-D,]+)/g,
  )) {
    const lexeme = quoted.replaceAll("''", "'").replaceAll("\\\\", "\\");
    for (const place of places.split(",")) found.push({ lexeme, ...toOccurrence(place) });
  }
  return found;
}

export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** Lexemes one after another; null stands for any one word, where a text leaves "of" out of the index. */
export type Phrase = (string | null)[];

/** A word query for a phrase, in one field when a weight is given. */
export function phraseQuery(phrase: Phrase, weight = ""): string {
  let gap = 1;
  const query = phrase.reduce<string>((before, lexeme) => {
    if (lexeme === null) {
      gap += 1;
      return before;
    }
    const said = quoteLexeme(lexeme) + weight;
    const joined = before ? `${before} <${gap}> ${said}` : said;
    gap = 1;
    return joined;
  }, "");
  return `(${query})`;
}
