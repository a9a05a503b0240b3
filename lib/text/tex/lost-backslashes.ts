const greek =
  "alpha|beta|gamma|delta|epsilon|varepsilon|lambda|mu|nu|pi|phi|varphi|psi|rho|sigma|tau|theta|omega|eta|Delta|Gamma|Lambda|Omega|Phi|Sigma|Theta|sum|prod|ell";
const lettersBeforeScript = new RegExp(
  `(?<![A-Za-z0-9\\\\_/.-])(${greek})(?=[_^](?:\\d|\\{))`,
  "g",
);
const styles =
  /(?<![A-Za-z\\/])(mathcal|mathbb|mathbf|mathrm|mathsf|textbf|textit|texttt|textsc|emph|text)(?=\{)/g;
const hints = /times|circ|sim\d|approx\d|eq\d|pm\d|[_^][\d{]|\\\d/;

/** Also within dollars, where the formula would otherwise be taken for one: "$textbf{new}$". */
export function restoreLostCommands(text: string): string {
  return text.includes("{") ? text.replace(styles, "\\$1") : text;
}

/** Hugging Face strips "$" and "\" from formulae: "64times64", "360^circ", "mathcal{O}(n)", "\1 million" for $1 million. */
export function restoreLostBackslashes(text: string): string {
  if (!hints.test(text)) return text;
  return text
    .replace(/(?<=\d[KMB]?)times(?![a-z])|(?<![A-Za-z\\])times(?=\d)/g, "×")
    .replace(/(?<=[A-Z]{2})times(?=[A-Z])/g, "×")
    .replace(/(?<=\d) times (?=\d)/g, " × ")
    .replace(/\^\{?\\?circ(?![A-Za-z])\}?/g, "°")
    .replace(/(?<![A-Za-z\\])sim(?=\d)/g, "∼")
    .replace(/(?<![A-Za-z\\])approx(?=\d)/g, "≈")
    .replace(/(?<![A-Za-z\\])leq(?=\d)/g, "≤")
    .replace(/(?<![A-Za-z\\])geq(?=\d)/g, "≥")
    .replace(/(?<=\d)pm(?=\d)/g, "±")
    .replace(/(^|[\s(~])\\(?=\d[\d,.]*(?![\d,.)]))/g, (_, before: string) => `${before}\\$`)
    .replace(lettersBeforeScript, "\\$1");
}
