import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    { find: "server-only", replacement: `${root}tests/support/server-only.ts` },
  ],
};

// A zone with an odd offset and its own daylight saving: nothing may depend on the machine's zone.
const env = { TZ: "Pacific/Chatham" };

const onPostgres = {
  env: {
    ...env,
    AUTH_SECRET: "integration-auth-secret",
    CRON_SECRET: "integration-cron-secret",
    ADMIN_EMAILS: "chief@example.org",
    BOUNCE_SECRET: "integration-bounce-secret",
  },
  globalSetup: ["tests/support/test-postgres.ts"],
  setupFiles: ["tests/support/test-database.ts"],
  server: { deps: { inline: ["next-auth"] } }, // it imports Next by a name that Node does not resolve
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2, // each of the integration tests' has a database of its own
    coverage: {
      include: ["lib/**/*.{ts,tsx}"],
      exclude: ["lib/generated/**"],
      reporter: ["text-summary"],
    },
    projects: [
      // What is pure leaves nothing behind, so its files may share what is loaded.
      {
        resolve,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], env, isolate: false },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          ...onPostgres,
        },
      },
      // They start whole sites, one after another.
      {
        resolve,
        test: {
          name: "processes",
          include: ["tests/processes/**/*.test.ts"],
          ...onPostgres,
          fileParallelism: false,
        },
      },
    ],
  },
});
