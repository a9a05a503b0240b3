const marks: Record<string, string> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
};

const letters: Record<string, string> = {
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
  ss: "ß",
  aa: "å",
  AA: "Å",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  dh: "ð",
  DH: "Ð",
  dj: "đ",
  DJ: "Đ",
  th: "þ",
  TH: "Þ",
  ng: "ŋ",
  NG: "Ŋ",
};

const accent = String.raw`\\(?:(["'^~=.${"`"}])|([uvHcdkbr])(?:\s(?=[\\A-Za-z])|(?=[{\\])))`;
const letter = String.raw`\\([ij])(?![A-Za-z])\s?|([A-Za-z])`;
const simple = new RegExp(
  `${accent}(?:\\{\\s?(?:${letter})\\s?\\}|\\{\\{(?:${letter})\\}\\}|(?:${letter}))`,
  "g",
);
const named =
  /\{\\(ss|aa|AA|ae|AE|oe|OE|dh|DH|dj|DJ|th|TH|ng|NG|[oOlLij])\s?\}|\\(ss|aa|AA|ae|AE|oe|OE|dh|DH|dj|DJ|th|TH|ng|NG|[oOlLij])(?![A-Za-z])(?:\{\}|\s(?=\p{Ll}))?/gu;
const escapedApostrophe = /(\p{L})\\'(?=(?:s|t|m|d|ll|re|ve)(?!\p{L}))/gu;

export function decodeTexAccents(text: string): string {
  return text
    .replace(escapedApostrophe, "$1'")
    .replace(
      /\{(\\(?:["'^~=.`]\s?|[uvHcdkbr](?:\s|(?=[{\\])))(?:[A-Za-z]|\{\\?[A-Za-z]\}|\\[ij]))\}/g,
      "$1",
    )
    .replace(simple, (whole: string, ...groups: (string | undefined)[]) => {
      const [sign, name, ...bases] = groups;
      const base = bases.find((letter) => letter !== undefined);
      return compose(sign ?? name ?? "", base ?? "") ?? whole;
    })
    .replace(named, (whole: string, ...groups: (string | undefined)[]) => {
      return letters[groups[0] ?? groups[1] ?? ""] ?? whole;
    });
}

// A pair that Unicode knows as one letter is an accent; any other pair ("\'t", "10\~x") is something else.
function compose(accentName: string, base: string): string | null {
  const mark = marks[accentName];
  const composed = mark && (base + mark).normalize("NFC");
  if (!composed || composed.length > 1) return null;
  // "\"hello\"" is an escaped quotation mark; ḧ, ẅ, ẍ and ẗ occur in no author's language.
  return /[ḧẅẍẗḦẄẌ]/.test(composed) ? null : composed;
}
