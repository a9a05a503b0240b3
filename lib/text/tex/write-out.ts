/** What prose and formulae have in common and neither shows as it stands is written out before both. */
import { dropReferences } from "./references";
import { writeUnits } from "./units";

export function writeOut(text: string): string {
  return text.includes("\\") ? nameOperators(writeUnits(dropReferences(text))) : text;
}

const declaration =
  /\\DeclareMathOperator\*?\s?(?:\{\s?\\([A-Za-z]+)\s?\}|\\([A-Za-z]+))\s?\{([^{}]*)\}\s*/g;

function nameOperators(text: string): string {
  if (!text.includes("\\DeclareMathOperator")) return text;
  const operators = new Map<string, string>();
  const rest = text.replace(declaration, (_, ...groups: (string | undefined)[]) => {
    operators.set(groups[0] ?? groups[1] ?? "", groups[2] ?? "");
    return "";
  });
  return rest.replace(/\\([A-Za-z]+)/g, (command, name: string) => {
    const operator = operators.get(name);
    return operator === undefined ? command : `\\operatorname{${operator}}`;
  });
}
