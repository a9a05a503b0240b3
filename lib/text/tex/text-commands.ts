export type Style = "strong" | "emphasis" | "code" | "underline" | "superscript" | "subscript";

export const styleCommands = new Map<string, Style>([
  ["textbf", "strong"],
  ["textit", "emphasis"],
  ["textsl", "emphasis"],
  ["emph", "emphasis"],
  ["texttt", "code"],
  ["underline", "underline"],
  ["uline", "underline"],
  ["textsuperscript", "superscript"],
  ["textsubscript", "subscript"],
]);

/** `{\em like this}`: they style the rest of their group. */
export const fontDeclarations = new Map<string, Style | null>([
  ["em", "emphasis"],
  ["it", "emphasis"],
  ["itshape", "emphasis"],
  ["sl", "emphasis"],
  ["bf", "strong"],
  ["bfseries", "strong"],
  ["tt", "code"],
  ["ttfamily", "code"],
  ["rm", null],
  ["sc", null],
  ["scshape", null],
  ["sf", null],
  ["sffamily", null],
  ["normalfont", null],
]);

/** How many arguments to skip unread, with the space before them where the command points elsewhere. */
export const droppedArguments = new Map<string, number>([
  ...words(
    "cite citep citet citealp citeauthor citeyear parencite textcite autocite ref eqref autoref cref Cref",
    1,
  ),
  ...words(
    "label vspace hspace index thanks deleted todo begin end pagestyle thispagestyle setlength color",
    1,
  ),
  ...words("textcolor colorbox hypertarget fontsize", 1),
]);

export const referenceCommand =
  /^(?:[Cc]ite[a-z]*|parencite|textcite|autocite|ref|eqref|autoref|[cC]ref|label|thanks)$/;

export const silentCommand =
  /^(?:allowbreak|noindent|indent|(?:big|med|small)skip|[lL]arge|LARGE|[hH]uge|small|tiny|scriptsize|footnotesize|normalsize|centering|raggedright|xspace|boldmath|displaystyle|left|right|protect|newpage|clearpage|relax|maketitle|leavevmode|unskip|ignorespaces|sloppy|nobreak|linebreak|hfill|vfill|ensuremath|limits|nolimits|cal)$/;

export const spaceCommand =
  /^(?:newline|space|par|quad|qquad|enspace|thinspace|enskip|nobreakspace|hskip)$/;

/** Bare in prose, these need real mathematics; the number is that of their arguments. */
export const mathCommands = new Map<string, number>([
  ...words("frac tfrac dfrac binom", 2),
  ...words(
    "sqrt mathcal mathbb mathbf mathrm mathsf mathit mathfrak mathscr boldsymbol bm mathtt mathds mathbbm",
    1,
  ),
  ...words(
    "hat widehat tilde widetilde bar overline dot ddot vec check breve overrightarrow operatorname",
    1,
  ),
]);

function words(names: string, count: number): [string, number][] {
  return names.split(" ").map((name) => [name, count]);
}
