import { matchBraces } from "./braces";
import { readMarkdown, readScript } from "./read-inline-marks";
import { readTexCommand } from "./read-tex-command";
import { matchAt, readArgument, type Reader, type Scope } from "./reader";
import { append, appendText, withoutLinks, type Segment } from "./segments";
import { findSpans, isProseInDollars, type Span } from "./spans";
import { writeOut } from "./write-out";

const special = /[\\{}$^_`*]|https?:\/\//g;
const deepest = 30;
const promptVariable = /\{\{\s?[a-z_][\w.-]*\s?\}\}/y;
const shellVariable = /\{[A-Za-z_]\w+\}/y;
// "CO$_2$", "M$^3$Prune": a script without its letter belongs to the word before it.
const bareDegree = /^\^\s*(?:\\circ|\{\s*\\circ\s*\})$/;
const bareScript = /^[\^_](?:[A-Za-z0-9*+]|\{[A-Za-z0-9*+,. -]+\})$/;

/** Splits a cleaned title or abstract into prose, formulae, links and emphasis; any input gives some reading. */
export function parsePaperText(typed: string): Segment[] {
  const text = writeOut(typed);
  const spans = findSpans(text);
  const reader: Reader = {
    source: text,
    spans: new Map(spans.map((span) => [span.start, span])),
    closers: matchBraces(text, spans),
    at: 0,
    read: (end, depth) => readSegments(reader, { end, depth }),
  };
  return reader.read(text.length, 0);
}

function readSegments(reader: Reader, scope: Scope): Segment[] {
  const out: Segment[] = [];
  while (reader.at < scope.end) {
    special.lastIndex = reader.at;
    const next = Math.min(special.exec(reader.source)?.index ?? scope.end, scope.end);
    appendText(out, reader.source.slice(reader.at, next));
    reader.at = next;
    if (next < scope.end) readSpecial(reader, out, scope);
  }
  return out;
}

function readSpecial(reader: Reader, out: Segment[], scope: Scope): void {
  const span = reader.spans.get(reader.at);
  const character = reader.source.charAt(reader.at);
  if (span && span.end <= scope.end) return readSpan(reader, out, { span, scope });
  if (scope.depth > deepest) return readLiterally(reader, out, character);
  if (character === "\\") return readTexCommand(reader, out, scope);
  if (character === "{" || character === "}") return readGroup(reader, out, scope);
  const isMark =
    character === "^" || character === "_"
      ? readScript(reader, out, scope)
      : (character === "`" || character === "*") && readMarkdown(reader, out, scope);
  if (!isMark) readLiterally(reader, out, character);
}

function readLiterally(reader: Reader, out: Segment[], shown: string): void {
  appendText(out, shown);
  reader.at += 1;
}

function readSpan(
  reader: Reader,
  out: Segment[],
  { span, scope }: { span: Span; scope: Scope },
): void {
  reader.at = span.end;
  if (span.kind === "url") {
    const href = reader.source.slice(span.start, span.end).replace(/\\(.)/g, "$1");
    // Hugging Face leaves \href{address}{label} as address{label}.
    const label = scope.depth > deepest ? null : readArgument(reader, scope);
    const children =
      label && label.length > 0 ? withoutLinks(label) : [{ type: "text" as const, text: href }];
    out.push({ type: "link", href, children });
  } else if (bareDegree.test(span.tex)) {
    appendText(out, "°");
  } else if (bareScript.test(span.tex)) {
    const type = span.tex.startsWith("^") ? "superscript" : "subscript";
    out.push({ type, children: parsePaperText(span.tex.slice(1).replace(/^\{|\}$/g, "")) });
  } else if (isProseInDollars(span.tex)) {
    parsePaperText(span.tex).forEach((segment) => append(out, segment));
  } else {
    out.push({ type: "math", tex: span.tex, display: span.display });
  }
}

// Braces group in TeX and vanish; with commas and no commands they are more likely a set or a placeholder.
function readGroup(reader: Reader, out: Segment[], scope: Scope): void {
  const { source, at } = reader;
  const placeholder = placeholderAt(source, at);
  if (placeholder) {
    appendText(out, placeholder);
    reader.at = at + placeholder.length;
    return;
  }
  const closer = reader.closers.get(at);
  if (closer === undefined || closer >= scope.end) return readStrayBrace(reader, out);
  const content = source.slice(at + 1, Math.min(closer, at + 200));
  const calligraphic = /^\s*\\cal\s+([^{}\\]+)$/.exec(content)?.[1];
  if (calligraphic) {
    out.push({ type: "math", tex: `\\mathcal{${calligraphic}}`, display: false });
    reader.at = closer + 1;
    return;
  }
  const isShown = content.length <= 80 && /,\s/.test(content) && !/[\\{}]/.test(content);
  if (isShown) appendText(out, "{");
  readArgument(reader, scope)?.forEach((segment) => append(out, segment));
  if (isShown) appendText(out, "}");
}

// "{{variable}}" of a prompt and "${HOME}" of a shell keep their braces; "{{BERT}}" is a title's.
function placeholderAt(source: string, at: number): string | null {
  const isShell = source.charAt(at - 1) === "$" && source.charAt(at - 2) !== "$";
  return matchAt(isShell ? shellVariable : promptVariable, { source, at });
}

// A brace without its partner is an author's slip; only "text{Warning" needs a space in its place.
function readStrayBrace(reader: Reader, out: Segment[]): void {
  const around = reader.source.slice(Math.max(0, reader.at - 1), reader.at + 2);
  readLiterally(reader, out, /^\p{L}\{\p{L}/u.test(around) ? " " : "");
}
