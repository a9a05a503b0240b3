import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium that is already here: the one named, Playwright's own, or the system's. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  const places = [...(named ? [named] : []), chromium.executablePath(), ...systemBrowsers];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Finds a browser or fetches one: Playwright's download first, then Debian's package. */
export function ensureBrowser(): string {
  const attempts = [
    () => undefined,
    () =>
      execFileSync("npx", ["playwright", "install", "chromium"], {
        stdio: "inherit",
        timeout: 120_000,
      }),
    installFromDebian,
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // The next way may work.
    }
    const browser = findBrowser();
    if (browser) return browser;
  }
  throw new Error(
    "No browser for the end-to-end tests: install Chromium (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.",
  );
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  execFileSync("apt-get", ["update"], { stdio: "inherit" });
  execFileSync(
    "apt-get",
    ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"],
    {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    },
  );
}

/** Chromium refuses its sandbox to root; the rest keeps it from calling home. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
