// citation-js ships no types; this is the little of it that citations.ts, bibtex.ts and ris.ts call.
declare module "@citation-js/core" {
  export class Cite {
    constructor(record: Record<string, unknown>);
    readonly data: { title: string }[];
    format(
      name: "bibtex",
      options: { format: "object" },
    ): { type: string; label: string; properties: Record<string, string> }[];
    format(name: "ris", options: { format: "object" }): Record<string, string | string[]>[];
    format(name: "data"): string;
    format(
      name: "bibliography",
      options: { format: "text"; template: "apa"; lang: "en-US" },
    ): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
