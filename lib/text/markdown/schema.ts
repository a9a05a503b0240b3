import { defaultSchema } from "rehype-sanitize";

/** GitHub's own list of what may stand, without pictures, plus the marks of code and formulae. */
export const markdownSchema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "picture", "source"].includes(name),
  ),
  clobber: [], // every id is a footnote's, and gets the name of its comment later
  protocols: { href: ["http", "https", "mailto"] },
  attributes: {
    ...defaultSchema.attributes,
    code: [["className", /^language-[\w-]{1,30}$/, "hljs", "math-inline", "math-display"]],
    span: [
      [
        "className",
        /^hljs-[\w-]{1,30}$/,
        "class_",
        "function_",
        "inherited__",
        "language_",
        "variable_",
      ],
    ],
  },
};
