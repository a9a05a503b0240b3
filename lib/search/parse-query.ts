/** What a reader typed, taken apart. Nothing is ever wrong: what is not syntax is words. */
export type ParsedQuery = {
  /** The free words, in order; phrases are among them. */
  words: string;
  phrases: string[];
  excluded: string[];
  authors: string[];
  organizations: string[];
  categories: string[];
  yearFrom: number | null;
  yearTo: number | null;
};

const longestQuery = 1000;
const part =
  /(?<=^|\s)(-?)(?:(author|cat|category|year|org|organization):)?(?:"([^"]*)(?:"|$)|(\S+))/giu;

/** Understands "quotes", -minus, author:, cat:, year: and org:. */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = {
    words: "",
    phrases: [],
    excluded: [],
    authors: [],
    organizations: [],
    categories: [],
    yearFrom: null,
    yearTo: null,
  };
  const words: string[] = [];
  for (const [whole, minus, field, phrase, word] of cleanText(text).matchAll(part)) {
    const value = (phrase ?? word ?? "").trim();
    if (!hasWord(value)) continue;
    if (field && takeField(query, field.toLowerCase(), value)) continue;
    if (minus) query.excluded.push(value);
    else if (phrase !== undefined && !field) {
      query.phrases.push(value);
      words.push(value);
    } else words.push(field ? whole : value);
  }
  query.words = words.join(" ");
  return query;
}

/** NUL cannot be sent to the database, and half of a character is none. Phones and titles curl quotes and stretch dashes. */
function cleanText(text: string): string {
  return text
    .slice(0, longestQuery)
    .toWellFormed()
    .replaceAll("\0", " ")
    .normalize("NFC")
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐-―−﹣－]/g, "-");
}

/** "Family, Given" as papers print it. */
function inPrint(name: string): string {
  return name.replace(/^([^,]+),\s*([^,]+)$/, "$2 $1");
}

function hasWord(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value);
}

function takeField(query: ParsedQuery, field: string, value: string): boolean {
  if (field === "author") query.authors.push(inPrint(value));
  else if (field.startsWith("org")) query.organizations.push(value);
  else if (field.startsWith("cat")) query.categories.push(value);
  else return takeYears(query, value);
  return true;
}

/** "2024", "2023-2025", "2023-", "-2023", also with ".." */
function takeYears(query: ParsedQuery, value: string): boolean {
  const range = /^(\d{4})?(-|\.\.)?(\d{4})?$/.exec(value);
  if (!range) return false;
  const [, from, dash, to] = range;
  query.yearFrom = from ? Number(from) : null;
  query.yearTo = to ? Number(to) : dash ? null : query.yearFrom;
  return true;
}
