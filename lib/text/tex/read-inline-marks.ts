import { matchAt, readArgument, type Reader, type Scope } from "./reader";
import type { Segment } from "./segments";

const shortSuperscript = /[+-]?\d+(?!\d|\.\d)|[+*†′−-](?![\w*])|[A-Za-z](?![A-Za-z0-9_])/y;
const shortSubscript = /\d{1,2}(?![\w])|\d(?=[A-Z])|[A-Za-z](?![\w])/y;
const commandScript = /\\[A-Za-z]+/y;

/** "SAP^{2}", "10^-3", "L_2" in prose; a snake_case name or a lone caret is left alone. */
export function readScript(reader: Reader, out: Segment[], scope: Scope): boolean {
  const { source, at } = reader;
  const isRaised = source.charAt(at) === "^";
  const children = readBracedScript(reader, scope) ?? readShortScript(reader, scope, isRaised);
  if (!children) return false;
  if (children.length > 0) out.push({ type: isRaised ? "superscript" : "subscript", children });
  return true;
}

function readBracedScript(reader: Reader, scope: Scope): Segment[] | null {
  reader.at += 1;
  const children = readArgument(reader, scope);
  if (!children) reader.at -= 1;
  return children;
}

function readShortScript(
  reader: Reader,
  { end, depth }: Scope,
  isRaised: boolean,
): Segment[] | null {
  const { source, at } = reader;
  if (!mayCarryScript(source.slice(Math.max(0, at - 24), at), isRaised)) return null;
  const from = { source, at: at + 1 };
  const script =
    matchAt(isRaised ? shortSuperscript : shortSubscript, from) ?? matchAt(commandScript, from);
  if (!script || from.at + script.length > end) return null;
  reader.at = from.at + script.length;
  if (!script.startsWith("\\")) return [{ type: "text", text: script }];
  reader.at = from.at;
  return reader.read(from.at + script.length, depth + 1);
}

function mayCarryScript(before: string, isRaised: boolean): boolean {
  if (isRaised) return /[\p{L}\p{N})\]}|*]$/u.test(before);
  return /(?:^|[^\p{L}\p{N}_\\./-])(?:\p{L}|\p{Lu}\p{L}{1,2})$|[)\]}]$|\\[A-Za-z]+$|\^(?:\w|\\[A-Za-z]+)$/u.test(
    before,
  );
}

const code = /`([^`\s](?:[^`]{0,98}[^`\s])?)`/y;
const strong = /\*\*([^*\s\\{}$](?:[^*\\{}$]{0,198}[^*\s\\{}$])?)\*\*/y;
const emphasis = /\*([^*\s\\{}$](?:[^*\\{}$]{0,98}[^*\s\\{}$])?)\*(?![\w*])/y;

/** `code`, **strong** and *emphasis*, which authors paste from Markdown. */
export function readMarkdown(reader: Reader, out: Segment[], scope: Scope): boolean {
  const { source, at } = reader;
  if (source.charAt(at) === "`") return readCode(reader, out, scope);
  const isStrong = source.charAt(at + 1) === "*";
  const followsWord = /[\w*)]/.test(source.charAt(at - 1));
  if (!isStrong && followsWord) return false;
  const match = matchAt(isStrong ? strong : emphasis, reader);
  if (
    !match ||
    at + match.length > scope.end ||
    !(followsWord ? /\p{L}/u : /[\p{L}\p{N}]/u).test(match)
  )
    return false;
  const marks = isStrong ? 2 : 1;
  reader.at = at + marks;
  const children = reader.read(at + match.length - marks, scope.depth + 1);
  reader.at = at + match.length;
  out.push({ type: isStrong ? "strong" : "emphasis", children });
  return true;
}

function readCode(reader: Reader, out: Segment[], { end }: Scope): boolean {
  const match = matchAt(code, reader);
  if (!match || reader.at + match.length > end) return false;
  reader.at += match.length;
  out.push({ type: "code", children: [{ type: "text", text: match.slice(1, -1) }] });
  return true;
}
