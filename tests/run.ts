/** `npm test`: every check in turn, all of them even after a failure, and one line that counts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "@/tests/support/browser";

type Count = { passed: number; failed: number };

const scratch = mkdtempSync(join(tmpdir(), "daily-papers-tests-"));

const counts = [
  check("lint"),
  check("typecheck"),
  vitest("unit"),
  vitest("integration"),
  vitest("processes"),
  playwright(),
];
const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
rmSync(scratch, { recursive: true, force: true });

function check(script: string): Count {
  return run(["npm", "run", "-s", script]) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(project: string): Count {
  const report = join(scratch, `${project}.json`);
  const flags = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGreen = run(["npx", "vitest", "run", "--project", project, ...flags]);
  return counted(report, isGreen, (result: { numPassedTests: number; numFailedTests: number }) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
  }));
}

function playwright(): Count {
  const report = join(scratch, "e2e.json");
  ensureBrowser();
  const isGreen = run(["npx", "playwright", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    E2E_DATA_DIR: join(scratch, "data"),
  });
  return counted(
    report,
    isGreen,
    ({ stats }: { stats: Record<"expected" | "unexpected" | "flaky", number> }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  );
}

/** A runner that fails without a failed test, or without a report, counts as one failure. */
function counted<Report>(file: string, isGreen: boolean, read: (report: Report) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")) as Report);
    return isGreen || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run([program = "", ...parameters]: string[], variables = {}): boolean {
  const title = [program, ...parameters].slice(0, 5).join(" ");
  console.log(`\n— ${title}`);
  const started = Date.now();
  const { status } = spawnSync(program, parameters, {
    stdio: "inherit",
    env: { ...process.env, ...variables },
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`— ${title} ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return status === 0;
}
