/**
 * Who may import whom, as the README's map says. Each layer names what it must not import; lib's own
 * files are sorted into pure helpers, plumbing and (all the rest) domain modules.
 */
const pure = [
  "any-case",
  "dates",
  "orcid",
  "periods",
  "trending-score",
  "hub-api/**",
  "syndication/**",
  "format",
  "counts",
  "urls",
  "errors",
  "env-schema",
  "security-headers",
  "page-refresh",
  "paper-ids",
  "paper-text/**",
  "user-agents",
  "emoji",
  "form-state",
  "paper-paths",
  "paper-links",
  "markdown-schema",
  "markdown-steps",
  "read-limited",
  "plain-marks",
  "due-times",
  "topics",
  "excerpt",
  "mail-address",
  "mail-events",
  "channel-list",
  "recent",
  "search/highlight",
  "search/address",
  "notifications/words",
];
const plumbing = [
  "env",
  "db",
  "auth",
  "api",
  "mailer",
  "arxiv",
  "hugging-face",
  "embeddings",
  "rate-limits",
  "rate-limit-standing",
  "address-repair",
  "client-address",
  "same-origin",
  "secrets",
  "refresh-secret",
  "migrations",
  "log",
  "health",
  "local/**",
  "form-routes",
  "plain-page",
  "referring-path",
  "crossref",
  "openreview",
  "media-stream",
  "markdown",
  "cron-secret",
  "subscriber-tokens",
  "mail-template",
  "mail-socket",
  "webhooks",
];
const mayTouchDb = ["auth", "rate-limits", "health"];

const lib = (names) =>
  names.flatMap((name) =>
    name.endsWith("/**") ? [`lib/${name}`] : [`lib/${name}.ts`, `lib/${name}.tsx`],
  );
// A folder has to be let in before what is inside it.
const alias = (names) => [
  ...new Set(names.flatMap((name) => [`@/lib/${name.split("/")[0]}`, `@/lib/${name}`])),
];
const everythingInLib = "@/lib/**";
const outer = ["@/app/**", "@/bin/**", "@/tests/**"];

/** @param allowTypes lets `import type` through */
const forbid = (groups, message, allowTypes = false) => ({
  group: groups,
  message,
  allowTypeImports: allowTypes,
});

const noParents = forbid(["../*"], "Import by @/ from the root.");
const noOuter = forbid(outer, "Nothing imports app, bin or tests.");

const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns: [noParents, ...patterns] }],
  },
});

export const importRules = [
  layer(
    ["app/**", "instrumentation.ts", "proxy.ts"],
    [
      forbid(["@/bin/**", "@/tests/**"], "Nothing imports bin or tests."),
      forbid(["@/lib/db"], "Call a domain module."),
    ],
  ),
  layer(
    ["components/**"],
    [
      noOuter,
      forbid(
        [
          everythingInLib,
          ...alias(pure).map((path) => `!${path}`),
          "!@/lib/actions",
          "!@/lib/actions/**",
        ],
        "Components import pure helpers and actions; from the rest of lib only types.",
        true,
      ),
    ],
  ),
  layer(
    ["lib/actions/**"],
    [
      noOuter,
      forbid(
        ["@/components/**", "@/emails/**", "@/lib/db", "@/lib/mailer", "@/lib/arxiv"],
        "An action calls domain modules.",
      ),
    ],
  ),
  layer(
    ["lib/**"],
    [noOuter, forbid(["@/components/**", "@/lib/actions/**"], "lib does not draw.")],
    ["lib/actions/**", ...lib(pure), ...lib(plumbing)],
  ),
  layer(lib(plumbing), [
    noOuter,
    forbid(
      [
        everythingInLib,
        ...alias([...pure, ...plumbing, "generated/**"]).map((path) => `!${path}`),
        "@/components/**",
      ],
      "Plumbing imports env, errors, pure helpers and its own library.",
      true,
    ),
  ]),
  layer(lib(plumbing.filter((name) => !mayTouchDb.includes(name) && name !== "db")), [
    noOuter,
    forbid(
      [
        everythingInLib,
        ...alias([
          ...pure,
          "env",
          "rate-limit-standing",
          "secrets",
          "same-origin",
          "api",
          "mail-socket",
          "plain-page",
          "local/**",
          "migrations",
          "log",
          "health", // knows only whether the database answers
        ]).map((path) => `!${path}`),
        "@/components/**",
        "@/emails/**",
      ],
      "Only domain modules, auth and rate limits touch the database.",
      true,
    ),
  ]),
  layer(lib(pure), [
    noOuter,
    forbid(
      [everythingInLib, ...alias(pure).map((path) => `!${path}`), "@/components/**"],
      "Pure helpers import pure helpers.",
      true,
    ),
  ]),
  layer(
    ["emails/**"],
    [
      noOuter,
      forbid(
        [everythingInLib, ...alias(pure).map((path) => `!${path}`), "@/components/**"],
        "Mails import pure helpers and types.",
        true,
      ),
    ],
  ),
  layer(
    ["bin/**"],
    [forbid(["@/app/**", "@/components/**", "@/tests/**"], "Command lines call the domain.")],
  ),
];
