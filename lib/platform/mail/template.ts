import "server-only";
import { randomBytes } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "@/lib/platform/mail/mailer";

/**
 * A finished message with places left open: MIME is built and encoded once for all who get the same
 * mail, and each person's values are only spliced in. That is what makes a large mailing fast.
 */
export type MailTemplate<Name extends string> = { parts: Part<Name>[] };
type Part<Name extends string> = string | { name: Name; isHeader: boolean };

/** Unguessable words that stand for the values until they are filled in; no text contains them. */
export function newPlaceholders<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const entries = names.map((name) => [name, `x${randomBytes(12).toString("hex")}`]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

export async function buildMailTemplate<Name extends string>(
  mail: Mail,
  placeholders: Record<Name, string>,
): Promise<MailTemplate<Name>> {
  const composer = new MailComposer({ ...mail, encoding: "quoted-printable" });
  const source = (await composer.compile().build()).toString("latin1");
  const bodyAt = source.indexOf("\r\n\r\n");
  const names = Object.keys(placeholders) as Name[];
  const finder = new RegExp(
    names.map((name) => `(${anywhere(placeholders[name])})`).join("|"),
    "g",
  );
  const parts: Part<Name>[] = [];
  let from = 0;
  for (const found of source.matchAll(finder)) {
    const name = names[found.slice(1).findIndex((text) => text !== undefined)];
    if (name === undefined) continue;
    parts.push(source.slice(from, found.index), { name, isHeader: found.index < bodyAt });
    from = found.index + found[0].length;
  }
  parts.push(source.slice(from));
  return { parts };
}

/** One person's message, ready for the wire. */
export function fillMailTemplate<Name extends string>(
  template: MailTemplate<Name>,
  values: Record<Name, string>,
): string {
  const names = Object.keys(values) as Name[];
  const inBody = Object.fromEntries(names.map((name) => [name, onItsOwnLines(values[name])]));
  let source = "";
  for (const part of template.parts) {
    if (typeof part === "string") source += part;
    else source += part.isHeader ? oneLine(values[part.name]) : inBody[part.name];
  }
  return source;
}

/** Quoted-printable may have broken a line inside the word. */
function anywhere(word: string): string {
  return word.split("").join("(?:=\\r\\n)?");
}

/** Up to 72 characters that do not end within a "=3D". */
const line = /.{1,72}(?<!=|=.)/g;

/** Whatever its length, a value keeps the lines around it short: soft breaks vanish on reading. */
function onItsOwnLines(value: string): string {
  const encoded = oneLine(value).replace(/[^!-<>-~]/gu, quote);
  return `=\r\n${encoded.replace(line, "$&=\r\n")}`;
}

/** No value may end the header line it stands in. */
function oneLine(value: string): string {
  if (/[\r\n\0]/.test(value)) throw new Error("A value of a mail contains a line break.");
  return value;
}

function quote(character: string): string {
  return Buffer.from(character).toString("hex").toUpperCase().replace(/../g, "=$&");
}

/** Roughly what goes over the wire; the values add a few hundred bytes. */
export function mailTemplateSize<Name extends string>({ parts }: MailTemplate<Name>): number {
  return parts.reduce((size, part) => size + (typeof part === "string" ? part.length : 0), 0);
}
