// citation-js ships no types; this is the little of it that citations.ts calls.
declare module "@citation-js/core" {
  export class Cite {
    constructor(record: Record<string, unknown>);
    format(format: "bibtex" | "ris" | "data", options?: Record<string, unknown>): string;
    format(
      format: "bibliography",
      options: { format: "text"; template: "apa"; lang: "en-US" },
    ): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
