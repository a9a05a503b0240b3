import temml from "temml";
import { escapeHtml } from "@/lib/text/html";
import { mathToPlain } from "./math-to-plain";
import { symbolOf } from "./symbols";
import { writeOut } from "./write-out";

// Authors' own macros and packages that abstracts use without defining them.
const macros: Record<string, string> = {
  "\\R": "\\mathbb{R}",
  "\\N": "\\mathbb{N}",
  "\\Z": "\\mathbb{Z}",
  "\\Q": "\\mathbb{Q}",
  "\\C": "\\mathbb{C}",
  "\\E": "\\mathbb{E}",
  "\\P": "\\mathbb{P}",
  "\\eps": "\\varepsilon",
  "\\la": "\\langle",
  "\\ra": "\\rangle",
  "\\mathds": "\\mathbb{#1}",
  "\\mathbbm": "\\mathbb{#1}",
  "\\ensuremath": "#1",
  "\\xspace": "",
  "\\boldmath": "",
  "\\textsc": "\\text{#1}",
  "\\emph": "\\textit{#1}",
  "\\sp": "^{#1}",
  "\\sb": "_{#1}",
};

// None has a place in an abstract, and several define, load or point elsewhere.
const refused =
  /\\(?:href|url|html[A-Za-z]*|class|id|style|data|includegraphics|[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long|require|input|label|tag|ref|eqref)(?![A-Za-z])/;
// A raised ring operator is smaller and farther off than the degree sign that authors mean.
const degrees = /(?<=\d)\s?\^\s?(?:\\circ(?![A-Za-z])|\{\s?\\circ\s?\})/g;
const longest = 2000;

/**
 * MathML for one formula, or its plain reading where TeX makes no sense.
 *
 * Temml, not KaTeX: browsers ignore the mathvariant attribute KaTeX writes, so its ℝ, 𝒪 and 𝐱 turn into plain R, O and x;
 * Temml writes the characters themselves, and less than half the bytes.
 */
export function renderMath(formula: string, displayMode: boolean): string {
  const tex = writeOut(formula);
  if (tex.length <= longest && !refused.test(tex)) {
    const typed = tex.replace(/(?<!\\)%/g, "\\%").replace(degrees, "{\\degree}");
    const markup = toMathml(typed, displayMode);
    if (markup !== null) return slim(markup);
  }
  return escapeHtml(mathToPlain(tex));
}

// An author's own macro ("\msun", "\GeV") stands as its name; the rest of the formula keeps its shape.
function toMathml(tex: string, displayMode: boolean): string | null {
  const known = { ...macros };
  for (let attempt = 0; attempt < 6; attempt += 1) {
    try {
      return temml.renderToString(tex, { ...limits, displayMode, macros: { ...known } });
    } catch (error) {
      const unknown =
        error instanceof Error &&
        /Unsupported function name: (\\[A-Za-z]+)/.exec(error.message)?.[1];
      // Wrong TeX throws Temml's own errors and some nonsense ordinary ones; the reader gets plain text for either.
      if (!unknown || unknown in known) return null;
      known[unknown] = `\\text{${symbolOf(unknown.slice(1)) ?? unknown.slice(1)}}`;
    }
  }
  return null;
}

const limits = {
  throwOnError: true,
  trust: false,
  maxExpand: 200,
  maxSize: [10, 100] as [number, number],
};

const tag = /<(\/?)([A-Za-z][\w-]*)((?: [\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attribute = / ([\w:-]+)="([^"]*)"/g;
const kept =
  /^(?:display|stretchy|lspace|rspace|linethickness|minsize|maxsize|displaystyle|scriptlevel|movablelimits|accent|width|height|depth|voffset|mathvariant|columnalign)$/;

// Temml's classes and inline styles serve a style sheet that is not shipped; what remains is MathML Core.
function slim(markup: string): string {
  return markup.replace(tag, (_, ...parts: string[]) => {
    const [closing = "", name = "", attributes = "", selfClosing = ""] = parts;
    if (!name.startsWith("m")) return "";
    const rest = attributes.replace(attribute, (whole, key: string, value: string) =>
      kept.test(key) && /^[\w.%+-]*$/.test(value) ? whole : "",
    );
    return `<${closing}${name}${rest}${selfClosing}>`;
  });
}
