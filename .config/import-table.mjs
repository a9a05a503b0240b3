/**
 * Who may import whom: the folder is the layer. In which order the layers and the nouns stand, and
 * that no two folders import each other, is held by tests/unit/layers.test.ts.
 */
const pure = ["time", "addresses", "text", "roles"];
const notNouns = [...pure, "platform", "sources", "formats", "generated"];

const folders = (names) => names.map((name) => `@/lib/${name}/**`);
/** Everything in lib but these folders; a folder has to be let in before what is inside it. */
const libExcept = (names) => [
  "@/lib/**",
  ...names.flatMap((name) => {
    const steps = name.split("/");
    return steps.map((_, depth) => `!@/lib/${steps.slice(0, depth + 1).join("/")}`);
  }),
  ...names.map((name) => `!@/lib/${name}/**`),
];

/** @param allowTypes lets `import type` through */
const forbid = (groups, message, allowTypes = false) => ({
  group: groups,
  message,
  allowTypeImports: allowTypes,
});

const noParents = forbid(["../*"], "Import by @/ from the root.");
const noOuter = forbid(
  ["@/app/**", "@/bin/**", "@/tests/**"],
  "Nothing imports app, bin or tests.",
);
const noBrowser = forbid(
  ["@/components/browser/**"],
  "What runs in browsers comes to them as a script.",
);
const noDrawing = forbid(["@/components/**"], "lib does not draw.");
const noLocal = forbid(folders(["platform/local"]), "Only bin and tests start things.");
const noDb = forbid(["@/lib/platform/db"], "Call a domain module.");

const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns: [noParents, ...patterns] }],
  },
});

const inBrowser = ["!@/components/browser", "!@/components/browser/**"];
const inLib = (names) => names.map((name) => `lib/${name}/**`);

export const importRules = [
  layer(
    ["app/**", "instrumentation.ts", "proxy.ts"],
    [forbid(["@/bin/**", "@/tests/**"], "Nothing imports bin or tests."), noBrowser, noDb, noLocal],
  ),
  layer(
    ["components/**"],
    [
      noOuter,
      noBrowser,
      forbid(libExcept(pure), "Components import what is pure; from the rest types.", true),
    ],
  ),
  layer(
    ["components/browser/**"],
    [
      noOuter,
      forbid(
        ["@/components/**", ...inBrowser, "react", "react-dom", "next", "next/*"],
        "Browsers get no framework.",
      ),
      forbid(libExcept(pure), "Browsers get what is pure; from the rest types.", true),
    ],
  ),
  layer(
    ["emails/**"],
    [
      noOuter,
      noDrawing,
      forbid(libExcept(pure), "Mails import what is pure; from the rest types.", true),
    ],
  ),
  layer(inLib(pure), [
    noOuter,
    noDrawing,
    forbid(libExcept(pure), "What is pure imports what is pure."),
  ]),
  layer(inLib(["formats"]), [
    noOuter,
    noDrawing,
    forbid(
      libExcept([...pure, "formats"]),
      "Formats write what they are given: of the rest they import types.",
      true,
    ),
  ]),
  layer(
    inLib(["platform"]),
    [
      noOuter,
      noDrawing,
      noLocal,
      forbid(libExcept([...pure, "platform", "generated"]), "The platform knows no product.", true),
    ],
    inLib(["platform/local"]),
  ),
  layer(inLib(["platform/local"]), [
    noOuter,
    noDrawing,
    forbid(libExcept([...pure, "platform"]), "Starting things needs no product."),
  ]),
  layer(inLib(["sources"]), [
    noOuter,
    noDrawing,
    noLocal,
    forbid(
      libExcept([...pure, "platform", "sources"]),
      "A source imports the platform and what is pure.",
      true,
    ),
  ]),
  layer(["lib/**"], [noOuter, noDrawing, noLocal], inLib(notNouns)),
  layer(
    ["bin/**"],
    [forbid(["@/app/**", "@/components/**", "@/tests/**"], "Command lines call the domain.")],
  ),
];
