import { readArgument, readRawArgument, type Reader, type Scope } from "./reader";
import { append, appendText, trimEnd, withoutLinks, type Segment } from "./segments";

const webAddress = /^https?:\/\/[^\s"'<>\\]+$/i;

export function readLink(
  reader: Reader,
  out: Segment[],
  { name, scope }: { name: string; scope: Scope },
): void {
  const start = reader.at;
  const address = readRawArgument(reader, scope);
  if (address === null) return;
  if (address.includes("{")) {
    // \href{address{label}}: the prose reader knows an address with a label behind it.
    reader.at = start;
    readArgument(reader, scope)?.forEach((segment) => append(out, segment));
    return;
  }
  const href = address.trim().replace(/\\(.)/g, "$1").replace(/\s/g, "");
  const label = name === "href" || name === "hyperlink" ? readArgument(reader, scope) : null;
  const children =
    label && label.length > 0 ? withoutLinks(label) : [{ type: "text" as const, text: href }];
  if (webAddress.test(href)) out.push({ type: "link", href, children });
  else children.forEach((child) => append(out, child));
}

export function readFootnote(reader: Reader, out: Segment[], scope: Scope): void {
  const note = readArgument(reader, scope);
  if (!note || note.length === 0) return;
  trimEnd(out);
  appendText(out, " (");
  note.forEach((segment) => append(out, segment));
  appendText(out, ")");
}

/** \replaced{new}{old} of the "changes" package. */
export function readReplaced(reader: Reader, out: Segment[], scope: Scope): void {
  readArgument(reader, scope)?.forEach((segment) => append(out, segment));
  readRawArgument(reader, scope);
}

export function readVerbatim(reader: Reader, out: Segment[], { end }: Scope): void {
  const { source, at } = reader;
  const closer = source.slice(at, at + 200).indexOf(source.charAt(at), 1);
  if (closer < 2 || at + closer >= end) return;
  out.push({ type: "code", children: [{ type: "text", text: source.slice(at + 1, at + closer) }] });
  reader.at = at + closer + 1;
}

/** \ding{51} and the circled numbers of the pifont package. */
export function readDingbat(reader: Reader, out: Segment[], scope: Scope): void {
  const number = Number(readRawArgument(reader, scope));
  if (number === 51 || number === 52) appendText(out, "✓");
  else if (number >= 53 && number <= 56) appendText(out, "✗");
  else if (number >= 172 && number <= 211)
    appendText(out, String.fromCodePoint(0x2460 + ((number - 172) % 10)));
  else appendText(out, "•");
}
