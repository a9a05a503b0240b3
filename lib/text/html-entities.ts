const characters: Record<string, string> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  times: "×",
  deg: "°",
  plusmn: "±",
  copy: "©",
  reg: "®",
  trade: "™",
};

// Sources escape twice ("&amp;lt;") or escape the ampersand for TeX ("\&lt;"): one match takes the whole
// chain, so that a second cleaning finds nothing left.
const entity =
  /(?:(?<!\\)\\+)?&(?:amp;|\\*#(?:0*38|x0*26);)*(?:(amp)|([a-z]{2,6})|\\*#(\d{2,7})|\\*#x([0-9a-f]{2,6}));/gi;

export function decodeHtmlEntities(text: string): string {
  return text.replace(entity, (whole: string, ...groups: (string | undefined)[]) => {
    const [amp, name, decimal, hex] = groups;
    if (amp) return "&";
    if (name) return characters[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex ?? "", 16);
    return code === 38 ? "&" : (printable(code) ?? whole);
  });
}

// Letters, digits and the entity's own signs are never written as references by a serializer;
// decoding them could spell a new entity.
function printable(code: number): string | null {
  if (Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  if (/[A-Za-z0-9#;&\\]/.test(character)) return null;
  return /[\p{C}\p{Z}]/u.test(character) ? " " : character;
}

export function printableNonAscii(code: number): string | null {
  return code === 0x25 || code === 0x2b || code > 0x9f ? printable(code) : null;
}
