/** TeX of the MathML that publishers put into abstracts; elements it does not know give way to what they hold. */

const token = /<(\/?)(?:mml:)?([a-z]+)[^<>]*?(\/?)>|([^<>]+|[<>])/gi;
const silent = /^(?:annotation|annotation-xml|mphantom)$/;
const accents: Record<string, string> = {
  "^": "hat",
  ˆ: "hat",
  "~": "tilde",
  "˜": "tilde",
  "¯": "bar",
  "‾": "bar",
  "→": "vec",
  "˙": "dot",
};
const deepest = 60;

type Open = { name: string; parts: string[] };

export function mathmlToTex(mathml: string): string {
  const root: Open = { name: "math", parts: [] };
  const open = [root];
  for (const [, slash, name = "", selfClosing, text] of mathml.matchAll(token)) {
    const current = open.at(-1) ?? root;
    if (text !== undefined) {
      if (text.trim()) current.parts.push(escapeTex(text.trim()));
    } else if (slash) {
      if (open.length > 1 && current.name === name.toLowerCase()) {
        open.pop();
        open.at(-1)?.parts.push(write(current));
      }
    } else if (selfClosing) current.parts.push(" ");
    else if (open.length < deepest) open.push({ name: name.toLowerCase(), parts: [] });
  }
  while (open.length > 1) {
    const last = open.pop();
    if (last) open.at(-1)?.parts.push(write(last));
  }
  return write(root).trim();
}

function write({ name, parts }: Open): string {
  const [first = "", second = "", third = ""] = parts;
  const all = parts.join("");
  switch (name) {
    case "mi":
      return [...all].length > 1 ? `\\mathrm{${all}}` : all;
    case "mtext":
      return `\\text{${all}}`;
    case "msup":
      return `${group(first)}^{${second}}`;
    case "msub":
    case "munder":
      return `${group(first)}_{${second}}`;
    case "mover": {
      const accent = accents[second.replace(/\\/g, "")];
      return accent ? `\\${accent}{${first}}` : `${group(first)}^{${second}}`;
    }
    case "msubsup":
    case "munderover":
      return `${group(first)}_{${second}}^{${third}}`;
    case "mfrac":
      return `\\frac{${first}}{${second}}`;
    case "msqrt":
      return `\\sqrt{${all}}`;
    case "mroot":
      return `\\sqrt[${second}]{${first}}`;
    case "mfenced":
      return `(${parts.join(",")})`;
    case "mtr":
      return `${parts.join(" ")} `;
    default:
      return silent.test(name) ? "" : all;
  }
}

function group(base: string): string {
  return [...base].length === 1 ? base : `{${base}}`;
}

function escapeTex(text: string): string {
  return text.replace(/\\/g, "").replace(/[{}%#_$]/g, "\\$&");
}
