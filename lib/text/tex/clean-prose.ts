import { restoreLostBackslashes } from "./lost-backslashes";
import { decodeTexAccents } from "./accents";

/** TeX typing to Unicode, in prose whose formulae and addresses are held elsewhere behind U+E000. */
export function cleanProse(prose: string): string {
  const decoded = decodeTexAccents(prose)
    .replace(/(?<!\\)\\+(?=[%&_#])/g, "")
    // A comment sign left where the author's source broke its lines.
    .replace(/(?<=[.!?] )% (?=[A-Z])/g, "")
    // Mathematics escaped twice: "min-\$p\$ sampling".
    .replace(/\\\$([A-Za-z])\\\$/g, "$$$1$$");
  return cleanTies(cleanDashes(cleanQuotes(restoreLostBackslashes(decoded))));
}

// Authors mix the two systems: ``so" and "so'' each take the form of their opening.
function cleanQuotes(prose: string): string {
  const doubled = /``|''/.test(prose) ? cleanDoubleQuotes(prose) : prose;
  if (!doubled.includes("`")) return doubled;
  return doubled.replace(
    /(?<![^\s([“])`([^`'\s](?:[^`']{0,78}[^`'\s])?)'(?=[\s.,;:!?)\]”]|$)/g,
    "‘$1’",
  );
}

function cleanDoubleQuotes(prose: string): string {
  return prose
    .replace(/``([^"`“”]{1,200}?)"(?!\p{L})/gu, "“$1”")
    .replace(/(?<![^\s([])"(?=\S)([^"`'“”]{1,200})''/g, '"$1"')
    .replace(/(?<![^\s([–—-])''(?=[\p{L}\p{N}])/gu, "“")
    .replace(/``/g, "“")
    .replace(/''/g, "”");
}

// " --help" and "git --amend" keep their hyphens: TeX prose has a word or a space on both sides.
function cleanDashes(prose: string): string {
  if (!prose.includes("--")) return prose;
  return prose.replace(
    /(?<!-)(?:(?<=[\p{L}\p{N}\ue000)\]}'’”"%.,])---?(?=[\p{L}\p{N}\ue000([{“"\\])|(?<=\s)---?(?=\s))/gu,
    (dash) => (dash.length === 3 ? "—" : "–"),
  );
}

// A tie joins words ("Fig.~2", "3D~printing"); "~30%", "7~8" and "z~0.3" say "about" or "to".
function cleanTies(prose: string): string {
  if (!prose.includes("~")) return prose;
  return prose
    .replace(/(?<=[\p{L}.,;:)\]’”"])~(?=[\p{L}\ue000([\\“‘])/gu, " ")
    .replace(/(?<=[\p{N}%}\ue000])~(?=[\p{L}\ue000\\([])/gu, " ")
    .replace(/(?<=(?<![\p{L}\p{N}_])[\p{L}\p{N}-]{2,}\.?)~(?=\d+(?![\p{N}.]))/gu, " ")
    .replace(/(?<=\p{L})~(?=\s(?!\d))/gu, "");
}
