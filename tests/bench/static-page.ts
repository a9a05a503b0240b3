import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`;
const page = `import { body } from "./body";
export default function Page() {
  return <main dangerouslySetInnerHTML={{ __html: body }} />;
}`;

/**
 * A bare Next application whose one static page holds the given HTML: what the platform can do with
 * a page of that size when nothing of ours is in the way.
 */
export function buildStaticPage(html: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "static-page-"));
  mkdirSync(join(folder, "app"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, "app/layout.jsx"), layout);
  writeFileSync(join(folder, "app/page.jsx"), page);
  writeFileSync(join(folder, "app/body.js"), `export const body = ${JSON.stringify(html)};`);
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  execFileSync("npx", ["next", "build", "--webpack"], { cwd: folder, stdio: "pipe", env: quiet() });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

export function serveStaticPage(folder: string, port: number) {
  const child = spawn("npx", ["next", "start", "-p", String(port)], {
    cwd: folder,
    stdio: "ignore",
    detached: true,
    env: quiet(),
  });
  return { stop: () => child.pid && process.kill(-child.pid) };
}

export async function untilAnswers(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${url} does not answer`);
}

const quiet = () => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production" as const,
});
