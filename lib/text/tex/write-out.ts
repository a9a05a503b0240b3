/** What prose and formulae have in common and neither shows as it stands is written out before both. */
import { dropReferences } from "./references";
import { writeUnits } from "./units";

// Nearly no text has any of them: one look for all keeps it cheap.
const some =
  /\\(?:[Cc]ite|parencite|textcite|autocite|(?:eq|page|auto|[cC])?ref|label|thanks|SI|si(?![gmnz])|qty|num|unit|ang(?!le)|Declare)/;

export function writeOut(text: string): string {
  return some.test(text) ? nameOperators(writeUnits(dropReferences(text))) : text;
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
