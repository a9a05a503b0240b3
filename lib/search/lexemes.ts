/** Reads and writes PostgreSQL's text forms of word vectors and word queries. */

export type Field = "title" | "keywords" | "names" | "text";
export type Occurrence = { position: number; field: Field };

const fieldOfWeight: Record<string, Field> = { A: "title", B: "keywords", C: "names" };

/** Where a lexeme stands in a vector such as `'llm':3A,17 'lora':4A`. */
export function findLexeme(vector: string, lexeme: string): Occurrence[] {
  const mark = `${quoteLexeme(lexeme)}:`;
  let start = vector.startsWith(mark) ? 0 : vector.indexOf(` ${mark}`);
  if (start === -1) return [];
  start = vector.indexOf(mark, start) + mark.length;
  const end = vector.indexOf(" ", start);
  const positions = vector.slice(start, end === -1 ? undefined : end).split(",");
  return positions.map((text) => ({
    position: Number.parseInt(text),
    field: fieldOfWeight[text.at(-1) ?? ""] ?? "text",
  }));
}

/** All lexemes of a short vector, in the order of the text. */
export function listLexemes(vector: string): string[] {
  const found: { lexeme: string; position: number }[] = [];
  for (const [, quoted, positions] of vector.matchAll(/'((?:[^'\\]|''|\\\\)*)':([\dA-D,]+)/g)) {
    const lexeme = (quoted ?? "").replaceAll("''", "'").replaceAll("\\\\", "\\");
    for (const position of positions?.split(",") ?? [])
      found.push({ lexeme, position: Number.parseInt(position) });
  }
  return found.sort((a, b) => a.position - b.position).map(({ lexeme }) => lexeme);
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
