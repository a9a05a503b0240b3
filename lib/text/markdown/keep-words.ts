/** Shows as typed what Markdown would take for markup that nobody sees. */
import type {
  Code,
  FootnoteDefinition,
  Node,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from "mdast";
import type { Plugin } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { listUsedDefinitions, listUsedNotes, wholeAddress } from "@/lib/text/markdown/definitions";

export const keepWords: Plugin<[], Root> = () => {
  return (tree, file) => {
    const source = String(file);
    const definitions = listUsedDefinitions(tree);
    const notes = listUsedNotes(tree);

    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      const shown = replacementOf(node as RootContent);
      if (!shown) return;
      parent.children.splice(index, 1, ...(shown as never[]));
      return [SKIP, index];
    });

    function replacementOf(node: RootContent): RootContent[] | null {
      switch (node.type) {
        case "link":
          return wholeAddress.test(node.url) ? null : asTyped(node, source);
        case "linkReference":
          return definitions.has(node.identifier) ? null : asTyped(node, source);
        case "definition":
          return definitions.get(node.identifier) === node
            ? null
            : [paragraph(sourceOf(node, source))];
        case "footnoteDefinition":
          return notes.has(node) ? null : withLabel(node);
        case "math": {
          const typed = sourceOf(node, source);
          return /\n[ \t>]*\$\$+[ \t]*$/.test(typed) ? null : [paragraph(typed)]; // never closed
        }
        case "code":
          keepInfo(node);
          return null;
        case "table":
          widen(node);
          return null;
        default:
          return null;
      }
    }
  };
};

/** The marks around it become text; what stands between them keeps its own marks. */
function asTyped(node: Node & { children: PhrasingContent[] }, source: string): PhrasingContent[] {
  const first = node.children.at(0)?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  const { start, end } = node.position ?? {};
  if (first === undefined || last === undefined) return [text(sourceOf(node, source))];
  return [
    text(source.slice(start?.offset, first)),
    ...node.children,
    text(source.slice(last, end?.offset)),
  ];
}

function withLabel({ label, identifier, children }: FootnoteDefinition): RootContent[] {
  const [first, ...rest] = children;
  const typed = text(`[^${label ?? identifier}]: `);
  if (first?.type !== "paragraph") return [paragraph(typed.value), ...children];
  return [{ ...first, children: [typed, ...first.children] }, ...rest];
}

/** What follows a fence is shown as code, unless it is the language of some. */
function keepInfo(node: Code): void {
  const info = [node.lang, node.meta].filter(Boolean).join(" ");
  const isLanguage = !node.meta && /^[\w+#-]{0,30}$/.test(info);
  if (!isLanguage || node.value.trim() === "") node.value = `${info}\n${node.value}`.trim();
}

/** Cells beyond those of the header would be dropped. */
function widen(table: Table): void {
  const widest = Math.max(...table.children.map((row) => row.children.length));
  const align = table.align ?? [];
  while (align.length < widest) align.push(null);
  table.align = align;
}

function sourceOf({ position }: Node, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function text(value: string): Text {
  return { type: "text", value };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [text(value)] };
}
