import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { importRules } from "./.config/import-table.mjs";

export default tseslint.config(
  {
    ignores: [
      ".next*/",
      ".data/",
      "lib/generated/",
      "public/scripts/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },
  ...tseslint.configs.strict,
  { files: ["app/**", "components/**"], ...reactHooks.configs.flat.recommended },
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "max-lines": ["error", 300],
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          caughtErrorsIgnorePattern: "^_",
        },
      ],
      "no-console": "error",
      eqeqeq: "error",
      "import-x/no-cycle": "error",
    },
  },
  {
    files: ["bin/**", "tests/**", "instrumentation.ts", "lib/platform/log.ts"],
    rules: { "no-console": "off" },
  },
  ...importRules,
);
