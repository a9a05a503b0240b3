import { matchBraces } from "./braces";
import { isOperatorName, symbolOf, toSubscript, toSuperscript } from "./symbols";

const accents: Record<string, string> = {
  hat: "\u0302",
  widehat: "\u0302",
  tilde: "\u0303",
  widetilde: "\u0303",
  bar: "\u0304",
  overline: "\u0304",
  dot: "\u0307",
  ddot: "\u0308",
  vec: "\u20d7",
  check: "\u030c",
  breve: "\u0306",
  underline: "\u0332",
};
const doubleStruck: Record<string, string> = {
  R: "ℝ",
  N: "ℕ",
  Z: "ℤ",
  Q: "ℚ",
  C: "ℂ",
  P: "ℙ",
  E: "𝔼",
  F: "𝔽",
  "1": "𝟙",
};
const silent =
  /^(?:left|right|middle|[bB]igg?[lrm]?|display(?:style|limits)|textstyle|scriptstyle|limits|nolimits|cal|rm|bf|it|sf|tt|boldmath|mathstrut|phantom|hfill|ensuremath|xspace|nonumber|notag|protect)$/;
const textCommand = /^(?:text[a-z]{0,2}|mbox|hbox|operatorname|url)$/;
const wideSpaces = /^(?:quad|qquad|space|enspace|par|newline|hspace|hskip)$/;

/** TeX mathematics as a reader would type it: "$\mathcal{O}(n^2)$" gives O(n²). */
export function mathToPlain(tex: string): string {
  const source = tex.slice(0, 4000);
  const reader: Reader = { source, closers: matchBraces(source), at: 0 };
  return readUntil(reader, source.length, 0).replace(/\s+/g, " ").trim();
}

type Reader = { source: string; closers: Map<number, number>; at: number };

function readUntil(reader: Reader, end: number, depth: number): string {
  const parts: string[] = [];
  while (reader.at < end) {
    const character = reader.source.charAt(reader.at);
    if (character === "^" || character === "_") {
      reader.at += 1;
      const script = readArgument(reader, end, depth).trim();
      parts.push(character === "^" ? toSuperscript(script) : toSubscript(script));
    } else {
      parts.push(readAtom(reader, end, depth));
    }
  }
  return parts.join("");
}

function readAtom(reader: Reader, end: number, depth: number): string {
  const { source, at } = reader;
  const character = source.charAt(at);
  if (character === "{") return readGroup(reader, end, depth);
  if (character === "\\") return readCommand(reader, end, depth);
  const code = source.codePointAt(at) ?? 0;
  reader.at += code > 0xffff ? 2 : 1;
  if (character === "}" || character === "$") return "";
  if (character === "~" || character === "&") return " ";
  if (character === "'") return "′";
  return String.fromCodePoint(code);
}

function readGroup(reader: Reader, end: number, depth: number): string {
  const closer = reader.closers.get(reader.at);
  if (closer === undefined || closer > end || depth > 40) {
    reader.at += 1;
    return "";
  }
  reader.at += 1;
  const inner = readUntil(reader, closer, depth + 1);
  reader.at = closer + 1;
  return inner;
}

function readArgument(reader: Reader, end: number, depth: number): string {
  while (reader.at < end && /\s/.test(reader.source.charAt(reader.at))) reader.at += 1;
  if (reader.at >= end || depth > 40) return "";
  const character = reader.source.charAt(reader.at);
  if (character !== "^" && character !== "_") return readAtom(reader, end, depth + 1);
  reader.at += 1;
  return "";
}

function readCommand(reader: Reader, end: number, depth: number): string {
  const match = /^\\(?:([A-Za-z]+)\*?|([^A-Za-z]?))/.exec(
    reader.source.slice(reader.at, reader.at + 60),
  );
  reader.at = Math.min(end, reader.at + (match?.[0].length ?? 1));
  const name = match?.[1];
  if (!name) return readEscape(match?.[2] ?? "");
  if (/^[dtc]?frac$/.test(name))
    return divide(readArgument(reader, end, depth), readArgument(reader, end, depth));
  if (name === "binom")
    return `C(${readArgument(reader, end, depth)}, ${readArgument(reader, end, depth)})`;
  if (name === "sqrt") return `√${enclose(readArgument(reader, end, depth))}`;
  if (name === "over") return "/";
  if (name === "not") return `${readArgument(reader, end, depth)}\u0338`.normalize("NFC");
  if (/^(?:begin|end|label|tag|color|vspace|href)$/.test(name))
    return dropArgument(reader, end, depth);
  if (name === "textcolor") readArgument(reader, end, depth);
  if (/^(?:mathbbm?|mathds|Bbb)$/.test(name)) {
    const letter = readArgument(reader, end, depth).trim();
    return doubleStruck[letter] ?? letter;
  }
  if (textCommand.test(name)) return readText(reader, end, depth);
  const accent = accents[name];
  if (accent) return accented(readArgument(reader, end, depth), accent);
  return readSymbol(reader, name);
}

function readSymbol(reader: Reader, name: string): string {
  if (silent.test(name)) {
    if ((name === "left" || name === "right") && reader.source.charAt(reader.at) === ".")
      reader.at += 1;
    return "";
  }
  if (wideSpaces.test(name)) return " ";
  const symbol = doubleStruck[name] ?? symbolOf(name);
  const next = reader.source.charAt(reader.at);
  if (symbol) return isOperatorName(name) && /[\s\\A-Za-z]/.test(next) ? `${symbol} ` : symbol;
  return next === "{" ? "" : name;
}

function readEscape(character: string): string {
  if (/[,;: \\>]/.test(character)) return " ";
  if (character === "|") return "‖";
  return /[!()[\]/-]/.test(character) ? "" : character;
}

function readText(reader: Reader, end: number, depth: number): string {
  const closer = reader.closers.get(reader.at);
  const raw = closer === undefined ? "" : reader.source.slice(reader.at + 1, closer);
  if (closer === undefined || closer > end || /[\\${}~]/.test(raw))
    return readArgument(reader, end, depth);
  reader.at = closer + 1;
  return raw;
}

function dropArgument(reader: Reader, end: number, depth: number): string {
  readArgument(reader, end, depth);
  return " ";
}

function accented(base: string, mark: string): string {
  return [...base].length === 1 ? (base + mark).normalize("NFC") : base;
}

function divide(top: string, bottom: string): string {
  return `${enclose(top)}/${enclose(bottom)}`;
}

function enclose(part: string): string {
  const trimmed = part.trim();
  return /^[\p{L}\p{N}\p{M}.²³ⁿ⁰-₎√∂|‖]*$/u.test(trimmed) ? trimmed : `(${trimmed})`;
}
