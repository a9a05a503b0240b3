import {
  readDingbat,
  readFootnote,
  readLink,
  readReplaced,
  readVerbatim,
} from "./read-special-commands";
import {
  matchAt,
  readArgument,
  readRawArgument,
  skipOptionalArgument,
  skipSpace,
  type Reader,
  type Scope,
} from "./reader";
import { append, appendText, trimEnd, type Segment } from "./segments";
import { symbolOf } from "./symbols";
import {
  droppedArguments,
  fontDeclarations,
  mathCommands,
  referenceCommand,
  silentCommand,
  spaceCommand,
  styleCommands,
} from "./text-commands";

const command = /\\(?:([A-Za-z]+)\*?|([^]?))/y;
const itemLabel = / ?\[[^\]]{1,80}\]/y;
const scripts = /(?:[_^](?:\\[A-Za-z]+|[A-Za-z0-9]+))*/y;
const blackboard: Record<string, string> = { R: "ℝ", N: "ℕ", Z: "ℤ", Q: "ℚ", C: "ℂ" };

/** Reads one control sequence of prose; one that nobody knows gives way to its argument or its name. */
export function readTexCommand(reader: Reader, out: Segment[], scope: Scope): void {
  const start = reader.at;
  command.lastIndex = start;
  const match = command.exec(reader.source);
  reader.at = Math.min(scope.end, start + (match?.[0].length ?? 1));
  const name = match?.[1];
  if (!name) return readEscape(reader, out, match?.[2] ?? "");
  if (name === "item") return readItem(reader, out, scope);
  if (reader.source.startsWith("[", reader.at)) skipOptionalArgument(reader, scope);
  if (mathCommands.has(name)) return readBareMath(reader, out, { start, name, scope });
  if (/^(?:href|url|hyperlink|nolinkurl|path)$/.test(name))
    return readLink(reader, out, { name, scope });
  if (name === "footnote") return readFootnote(reader, out, scope);
  if (name === "replaced") return readReplaced(reader, out, scope);
  if (name === "verb") return readVerbatim(reader, out, scope);
  if (name === "ding") return readDingbat(reader, out, scope);
  readWord(reader, out, { name, scope });
}

/** "\item[(i)]" is its label; without one it is a bullet. */
function readItem(reader: Reader, out: Segment[], scope: Scope): void {
  const label = matchAt(itemLabel, reader);
  const end = reader.at + (label?.length ?? 0);
  appendText(out, label ? " " : " • ");
  if (label && end <= scope.end) {
    reader.at += label.indexOf("[") + 1;
    reader.read(end - 1, scope.depth + 1).forEach((segment) => append(out, segment));
    appendText(out, " ");
    reader.at = end;
  }
  skipSpace(reader, scope);
}

type Word = { name: string; scope: Scope };

function readWord(reader: Reader, out: Segment[], { name, scope }: Word): void {
  const style = styleCommands.get(name);
  if (style) {
    const children = readArgument(reader, scope);
    if (children && children.length > 0) out.push({ type: style, children });
  } else if (droppedArguments.has(name)) {
    const skipped = readRawArgument(reader, scope);
    if (skipped !== null && referenceCommand.test(name)) trimEnd(out);
    // Hugging Face drew {\color{ddt}D} together into \color{ddtD}.
    if (name === "color") appendText(out, /^[a-z]+([A-Z]+)$/.exec(skipped ?? "")?.[1] ?? "");
  } else if (fontDeclarations.has(name)) {
    readDeclared(reader, out, { name, scope });
  } else if (silentCommand.test(name)) {
    skipSpace(reader, scope);
  } else if (spaceCommand.test(name)) {
    appendText(out, " ");
  } else {
    appendText(out, readName(reader, name, scope));
    readArgument(reader, scope)?.forEach((segment) => append(out, segment));
  }
}

function readName(reader: Reader, name: string, { end }: Scope): string {
  const symbol = symbolOf(name);
  const closer = reader.closers.get(reader.at);
  const isEmptyGroup = closer === reader.at + 1 && closer < end;
  if (isEmptyGroup) reader.at += 2;
  if (symbol || isEmptyGroup) return symbol ?? name;
  if (closer === undefined) return /^[nt]$/.test(name) ? `\\${name}` : (blackboard[name] ?? name);
  // arXiv turned \rho into \r{ho} and \copyright into \c{opyright}: an accent over the first letter.
  const joined =
    name.length === 1 ? symbolOf(name + reader.source.slice(reader.at + 1, closer)) : undefined;
  if (joined && closer < end) reader.at = closer + 1;
  return joined ?? "";
}

function readEscape(reader: Reader, out: Segment[], character: string): void {
  const next = reader.source.charAt(reader.at);
  if (character === "\\") appendText(out, /[%&#_$]/.test(next) ? "" : " ");
  else if (character === "@") appendText(out, /\w/.test(next) ? "@" : "");
  else if (character === ",") appendText(out, "\u202f");
  else if (/[;: ]/.test(character)) appendText(out, " ");
  else if (!/[-/!()[\]]/.test(character)) appendText(out, character || "\\");
}

function readDeclared(reader: Reader, out: Segment[], { name, scope }: Word): void {
  skipSpace(reader, scope);
  const style = fontDeclarations.get(name);
  // Outside a group a declaration would style the whole rest of the abstract: its author forgot the braces.
  if (!style || scope.depth === 0) return;
  const children = reader.read(scope.end, scope.depth + 1);
  if (children.length > 0) out.push({ type: style, children });
}

type BareMath = { start: number; name: string; scope: Scope };

function readBareMath(reader: Reader, out: Segment[], { start, name, scope }: BareMath): void {
  for (let count = mathCommands.get(name) ?? 0; count > 0; count -= 1) {
    skipSpace(reader, scope);
    if (readRawArgument(reader, scope) === null) reader.at += matchAt(command, reader)?.length ?? 1;
  }
  reader.at = Math.min(scope.end, reader.at + (matchAt(scripts, reader)?.length ?? 0));
  const tex = reader.source
    .slice(start, reader.at)
    .trim()
    .replace(/([_^])([A-Za-z0-9]{2,})$/, "$1{$2}");
  out.push({ type: "math", tex, display: false });
}
