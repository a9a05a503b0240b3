const replacements: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => replacements[character] ?? character);
}

/** Markup made by `html`: what is put into it is escaped, unless it is markup itself. */
export class Html {
  constructor(readonly markup: string) {}
}

/** A tagged template: the only way from a string to a page made by hand. */
export function html(parts: TemplateStringsArray, ...values: (string | Html)[]): Html {
  return new Html(
    parts.reduce((markup, part, index) => {
      const value = values[index - 1] ?? "";
      return markup + (value instanceof Html ? value.markup : escapeHtml(value)) + part;
    }),
  );
}
