/** Our own steps of the Markdown pipeline: pictures, mentions, formulae and links. */
import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import type { PhrasingContent, Root as MarkdownRoot } from "mdast";
import { findAndReplace } from "mdast-util-find-and-replace";
import type { Plugin } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { renderMath } from "@/lib/text/tex/render-math";
import { paths } from "@/lib/addresses/urls";

// Neither addresses of mail nor the names of code: "@torch.compile", "@types/node".
const mention = /(?<![\w/@.])@([A-Za-z0-9](?:-?[A-Za-z0-9]){1,38})(?![\w@-]|[./]\w)/g;

/** Shown, a picture would tell its host every reader's address; linked, only those who follow it. */
export function imagesToLinks() {
  return (tree: MarkdownRoot) => {
    visit(tree, ["image", "imageReference"], (node, index, parent) => {
      if (!parent || index === undefined) return;
      const picture = node as { url?: string; alt?: string | null };
      const text: PhrasingContent = {
        type: "text",
        value: `[picture: ${picture.alt || picture.url || "no description"}]`,
      };
      const isInLink = parent.type === "link" || parent.type === "linkReference";
      const shown: PhrasingContent =
        picture.url && !isInLink ? { type: "link", url: picture.url, children: [text] } : text;
      parent.children.splice(index, 1, shown as never);
      return [SKIP, index + 1];
    });
  };
}

export const linkMentions: Plugin<[], MarkdownRoot> = () => {
  return (tree, file) => {
    const mentions = new Set<string>();
    const toLink = (text: string, handle: string): PhrasingContent => {
      mentions.add(handle.toLowerCase());
      return { type: "link", url: paths.user(handle), children: [{ type: "text", value: text }] };
    };
    findAndReplace(tree, [[mention, toLink]], { ignore: ["link", "linkReference"] });
    file.data.mentions = mentions;
  };
};

/** The page has headings of its own, and a comment's are not to stand above them. */
export function lowerHeadings() {
  return (tree: MarkdownRoot) => {
    visit(tree, "heading", (node) => {
      node.depth = node.depth === 1 ? 4 : node.depth === 2 ? 5 : 6;
    });
  };
}

/** Only footnotes have anchors; those of two comments on one page must not be the same. */
export const ownAnchors: Plugin<[], Root> = () => {
  return (tree, { data }) => {
    const own = (anchor: string) => `note-${String(data.place)}-${anchor}`;
    visit(tree, "element", ({ properties }: Element) => {
      const { id, href, ariaDescribedBy } = properties;
      if (typeof id === "string") properties.id = own(id);
      if (Array.isArray(ariaDescribedBy))
        properties.ariaDescribedBy = ariaDescribedBy.map(String).map(own);
      if ("dataFootnoteRef" in properties || "dataFootnoteBackref" in properties)
        properties.href = `#${own(String(href).slice(1))}`;
    });
  };
};

/** Links that leave give no referrer weight, and say so to search engines; one without words shows its address. */
export function dressLinks() {
  return (tree: Root) => {
    visit(tree, "element", (node: Element) => {
      if (node.tagName !== "a" || typeof node.properties.href !== "string") return;
      if (toString(node).trim() === "")
        node.children = [{ type: "text", value: node.properties.href }];
      if (/^https?:/i.test(node.properties.href))
        node.properties.rel = ["nofollow", "ugc", "noopener"];
    });
  };
}

/** Comes after the sanitiser: what is put in here was written by the formula renderer alone. */
export function drawMath() {
  return (tree: Root) => {
    visit(tree, "element", (node: Element, index, parent) => {
      const code = node.tagName === "pre" ? node.children[0] : node;
      if (!parent || index === undefined || code?.type !== "element" || !isFormula(code)) return;
      const markup = renderMath(toString(code), node.tagName === "pre");
      parent.children[index] = {
        type: "element",
        tagName: node.tagName === "pre" ? "p" : "span",
        properties: {},
        children: [raw(markup)],
      };
      return SKIP;
    });
  };
}

function isFormula({ tagName, properties }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  return tagName === "code" && (names.includes("math-inline") || names.includes("math-display"));
}

function raw(value: string): ElementContent {
  return { type: "raw", value } as unknown as ElementContent;
}
