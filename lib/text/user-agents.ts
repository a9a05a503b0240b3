const browsers = [
  ["Edge", /\bEdg/],
  ["Opera", /\bOPR\//],
  ["Firefox", /\bFirefox\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
] as const;
const systems = [
  ["Android", /Android/],
  ["iPhone or iPad", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

/** "Firefox on Linux": enough for somebody to know their own browser. */
export function describeBrowser(userAgent: string | null): string {
  const [browser] = browsers.find(([, mark]) => mark.test(userAgent ?? "")) ?? ["A browser"];
  const system = systems.find(([, mark]) => mark.test(userAgent ?? ""));
  return system ? `${browser} on ${system[0]}` : browser;
}
