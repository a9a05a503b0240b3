import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findBrowser } from "./tests/support/browser";
import { mediaHosts } from "./tests/support/dead-host";

// Every worker reads this file again: the first writes its choices where the others find them.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_MAILBOX_PORT ??= String(await freePort());
process.env.E2E_ARXIV_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "daily-papers-e2e-"));

const baseURL = `http://localhost:${process.env.E2E_PORT}`;
const executablePath = findBrowser() ?? undefined;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL,
    timezoneId: "Pacific/Chatham",
    trace: "retain-on-failure",
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: "desktop", grepInvert: /@today/, use: { ...devices["Desktop Chrome"] } },
    { name: "phone", grep: /@phone/, use: { ...devices["Pixel 7"] } },
    {
      // They put papers on today's feed, which would then be the latest day for the others.
      name: "today",
      grep: /@today/,
      dependencies: ["desktop", "phone"],
      use: { ...devices["Desktop Chrome"] },
    },
  ],
  webServer: [
    {
      command: "npx tsx tests/support/serve-fake-arxiv.ts",
      port: Number(process.env.E2E_ARXIV_PORT),
      env: { E2E_ARXIV_PORT: process.env.E2E_ARXIV_PORT },
    },
    {
      command: "exec node --conditions=react-server --import tsx bin/start.ts",
      url: `${baseURL}/api/health`,
      timeout: 240_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
      stdout: "pipe",
      env: {
        PORT: process.env.E2E_PORT,
        MAILBOX_PORT: process.env.E2E_MAILBOX_PORT,
        DATA_DIR: process.env.E2E_DATA_DIR,
        // Given values would win over the embedded ones, and .env must not reach the tests.
        DATABASE_URL: "",
        SMTP_URL: "",
        APP_URL: baseURL,
        MEDIA_HOSTS: mediaHosts,
        RATE_LIMIT_SCALE: "0",
        ADMIN_EMAILS: "editor@example.org",
        ARXIV_API_URL: `http://127.0.0.1:${process.env.E2E_ARXIV_PORT}/api/query`,
        ARXIV_PAUSE_MS: "50",
      },
    },
  ],
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
