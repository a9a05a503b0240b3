/** Quantities of the siunitx package, written out in TeX that prose and formulae read alike. */
import { symbolOf } from "./symbols";

const prefixes = table(
  "quecto q|ronto r|yocto y|zepto z|atto a|femto f|pico p|nano n|micro µ|mu µ|milli m|centi c|deci d|deca da|" +
    "hecto h|kilo k|mega M|giga G|tera T|peta P|exa E|zetta Z|yotta Y|kibi Ki|mebi Mi|gibi Gi|tebi Ti",
);
const units = table(
  "metre m|meter m|gram g|second s|ampere A|kelvin K|mole mol|candela cd|hertz Hz|newton N|pascal Pa|joule J|watt W|" +
    "coulomb C|volt V|farad F|ohm Ω|siemens S|weber Wb|tesla T|henry H|lumen lm|lux lx|becquerel Bq|gray Gy|" +
    "sievert Sv|celsius °C|degreeCelsius °C|degree °|arcminute ′|arcmin ′|arcsecond ″|arcsec ″|minute min|hour h|" +
    "day d|year yr|litre L|liter L|tonne t|electronvolt eV|dalton Da|byte B|percent \\%|permille ‰|bel B|decibel dB|" +
    "angstrom Å|parsec pc|astronomicalunit au|hectare ha|lightspeed c|bohr a₀",
);
const powers = table("squared 2|cubed 3|square 2|cubic 3");

const group = String.raw`\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`;
const options = String.raw`\s?(?:\[[^\]{}]{0,200}\]\s?)?`;
const quantity = [
  String.raw`\\(num|ang|si|unit|numlist)${options}${group}`,
  String.raw`\\(numrange|SI|qty|SIlist|qtylist)${options}${group}${options}${group}`,
  String.raw`\\(SIrange|qtyrange)${options}${group}${options}${group}${options}${group}`,
].map((pattern) => new RegExp(pattern, "g"));

export function writeUnits(text: string): string {
  if (!/\\(?:SI|si|qty|num|unit|ang)/.test(text)) return text;
  return quantity.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (_, name: string, ...given: string[]) => write(name, given)),
    text,
  );
}

function write(name: string, [first = "", second = "", third = ""]: string[]): string {
  if (name === "num") return writeNumber(first);
  if (name === "ang") return writeAngle(first);
  if (name === "si" || name === "unit") return writeUnit(first);
  if (name === "numlist") return writeList(first);
  if (name === "numrange") return writeRange(first, second);
  if (name.endsWith("range")) return measure(writeRange(first, second), third);
  return measure(name.endsWith("list") ? writeList(first) : writeNumber(first), second);
}

function measure(number: string, source: string): string {
  const unit = writeUnit(source);
  return /^\\text\{[°′″]\}/.test(unit) ? number + unit : `${number}\\,${unit}`;
}

/** "1e5" is 10⁵, "2.5e-3" is 2.5 × 10⁻³, "3+-1" is 3 ± 1, "2x4" is 2 × 4. */
function writeNumber(number: string): string {
  return number
    .trim()
    .replace(/\s?(?:\+-|\\pm(?![A-Za-z]))\s?/g, " ± ")
    .replace(/(?<=\d)\s?x\s?(?=\d)/g, " × ")
    .replace(/\s?[eEdD]\s?\+?(-?\d+)/g, " × 10^{$1}")
    .replace(/^([+-]?)1? × (?=10\^)/, "$1");
}

function writeList(numbers: string): string {
  return numbers.split(";").map(writeNumber).join(", ");
}

function writeRange(from: string, to: string): string {
  return `${writeNumber(from)}\\text{–}${writeNumber(to)}`;
}

function writeAngle(angle: string): string {
  const parts = angle.split(";").slice(0, 3);
  return parts
    .map((part, index) => part && `${part.trim()}\\text{${"°′″".charAt(index)}}`)
    .join("");
}

type Factor = { name: string; power: string; isBelow: boolean };

const token =
  /\\([A-Za-z]+)(?:\s?\{([^{}]*)\})?|\^\s?(?:\{([^{}]*)\}|(-?\d+))|\\.|([^\\^{}\s.~]+)/g;

/** "\kilo\metre\per\second\squared" is km/s²; a name the table does not know stands for itself. */
function writeUnit(source: string): string {
  const factors: Factor[] = [];
  let next: Factor = { name: "", power: "", isBelow: false };
  for (const [, name = "", argument = "", braced, bare, literal] of source.matchAll(token)) {
    const last = factors.at(-1);
    const power = powers.get(name) ?? argument;
    if (name === "per") next.isBelow = true;
    else if (/^(?:square|cubic|raiseto)$/.test(name)) next.power = power;
    else if (prefixes.has(name)) next.name = prefixes.get(name) ?? "";
    else if (name === "of" && last) last.name += ` ${argument}`;
    else if (/^(?:squared|cubed|tothe)$/.test(name) && last) last.power = power;
    else if (last && (braced ?? bare)) last.power = braced ?? bare ?? "";
    else if (name || literal) {
      factors.push({ ...next, name: next.name + (literal ?? unitOf(name) + argument) });
      next = { name: "", power: "", isBelow: false };
    }
  }
  if (next.name) factors.push(next);
  return divide(
    factors.filter(({ isBelow }) => !isBelow),
    factors.filter(({ isBelow }) => isBelow),
  );
}

function divide(above: Factor[], below: Factor[]): string {
  if (above.length === 0)
    return multiply(below.map((factor) => ({ ...factor, power: `-${factor.power || 1}` })));
  if (below.length === 0) return multiply(above);
  const divisor = multiply(below);
  return `${multiply(above)}/${below.length > 1 ? `(${divisor})` : divisor}`;
}

function multiply(factors: Factor[]): string {
  return factors.map(({ name, power }) => `\\text{${name}}${power && `^{${power}}`}`).join("\\,");
}

// "\km", "\ms", "\us": the package's short names are the signs, with a u for µ.
function unitOf(name: string): string {
  return units.get(name) ?? symbolOf(name) ?? name.replace(/^u(?=[A-Zmsgl]\w?$)/, "µ");
}

function table(entries: string): Map<string, string> {
  return new Map(
    entries.split("|").map((entry): [string, string] => {
      const [name = "", sign = ""] = entry.split(" ");
      return [name, sign];
    }),
  );
}
