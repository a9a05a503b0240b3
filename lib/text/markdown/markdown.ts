import "server-only";
import rehypeHighlight from "rehype-highlight";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { keepWords } from "@/lib/text/markdown/keep-words";
import {
  dressLinks,
  drawMath,
  imagesToLinks,
  linkMentions,
  lowerHeadings,
  ownAnchors,
} from "@/lib/text/markdown/steps";
import { commentSyntax } from "@/lib/text/markdown/syntax";
import { escapeHtml } from "@/lib/text/html";
import { markdownSchema } from "@/lib/text/markdown/schema";

/**
 * Safe HTML for a comment in GitHub-flavoured Markdown. Raw HTML in it is text, everything is
 * sanitised, and only then are formulae drawn, by the renderer that writes every tag itself.
 * The place tells the anchors of its footnotes from those of other comments on the page.
 */
export function renderMarkdown(source: string, place = "preview"): string {
  if (tooDeep.test(source)) return `<p>${escapeHtml(source)}</p>`;
  return String(pipeline.processSync({ value: source, data: { place } }));
}

/** The handles that a comment mentions, in lower case, each once: those that are links in it. */
export function listMentions(source: string): string[] {
  if (tooDeep.test(source)) return [];
  const { mentions } = pipeline.processSync(source).data;
  return mentions instanceof Set ? [...mentions] : [];
}

/** Whether anything is left to read once the marks are gone: a lone zero-width space is not. */
export function isReadable(source: string): boolean {
  const shown = renderMarkdown(source).replace(/<mphantom>.*?<\/mphantom>|<[^>]*>/gs, "");
  return /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(shown);
}

// Quotes in lists in quotes on one line cost the parser seconds; nobody writes twenty of them.
const tooDeep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){20}/m;

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(commentSyntax)
  .use(imagesToLinks)
  .use(keepWords)
  .use(linkMentions)
  .use(lowerHeadings)
  .use(remarkRehype, { clobberPrefix: "", footnoteLabelTagName: "h4" })
  .use(rehypeHighlight, { detect: false })
  .use(rehypeSanitize, markdownSchema)
  .use(ownAnchors)
  .use(dressLinks)
  .use(drawMath)
  .use(rehypeStringify, { allowDangerousHtml: true }) // only drawMath leaves any
  .freeze();
