import "server-only";
import rehypeHighlight from "rehype-highlight";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { dressLinks, drawMath, imagesToLinks, linkMentions } from "@/lib/text/markdown/steps";
import { escapeHtml } from "@/lib/text/html";
import { markdownSchema } from "@/lib/text/markdown/schema";

/**
 * Safe HTML for a comment in GitHub-flavoured Markdown. Raw HTML in it is dropped, everything is
 * sanitised, and only then are formulae drawn, by the renderer that writes every tag itself.
 */
export function renderMarkdown(source: string): string {
  if (tooDeep.test(source)) return `<p>${escapeHtml(source)}</p>`;
  return String(pipeline.processSync(source));
}

// Quotes in lists in quotes on one line cost the parser seconds; nobody writes twenty of them.
const tooDeep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){20}/m;

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(imagesToLinks)
  .use(linkMentions)
  .use(remarkRehype, { clobberPrefix: "note-", footnoteLabelTagName: "h4" })
  .use(rehypeHighlight, { detect: false })
  .use(rehypeSanitize, markdownSchema)
  .use(dressLinks)
  .use(drawMath)
  .use(rehypeStringify, { allowDangerousHtml: true }) // only drawMath leaves any
  .freeze();
