/**
 * `npm test`: every check, all of them even after a failure, and one line that counts. The build that
 * the last steps need is made beside those that need none.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./support/browser";
import { mediaHosts } from "./support/dead-host";

type Count = { passed: number; failed: number };
type Aside = { isGreen: boolean; output: string };
type Step = { title: string; command: string[]; variables?: Record<string, string> };

const scratch = mkdtempSync(join(tmpdir(), "daily-papers-tests-"));

process.env.MEDIA_HOSTS = mediaHosts; // or the end-to-end tests would make a build of their own
const build = runAside({ title: "build", command: ["npm", "run", "-s", "build"] });
const counts = [await check("lint"), await check("typecheck"), await vitest("unit")];
counts.push(countOf(await told(build)));
// Whole sites mostly wait for their start, so other tests may run meanwhile.
const processes = runAside(vitestStep("processes"));
counts.push(await vitest("integration"), vitestCount("processes", await told(processes)));
counts.push(await playwright());

const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
rmSync(scratch, { recursive: true, force: true });

async function check(script: string): Promise<Count> {
  return countOf(await run({ title: script, command: ["npm", "run", "-s", script] }));
}

function countOf(isGreen: boolean): Count {
  return isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project: string): Promise<Count> {
  return vitestCount(project, await run(vitestStep(project)));
}

function reportOf(project: string): string {
  return join(scratch, `${project}.json`);
}

function vitestStep(project: string): Step {
  const reporters = ["--reporter=default", "--reporter=json"];
  const flags = [...reporters, `--outputFile.json=${reportOf(project)}`];
  const command = ["npx", "vitest", "run", "--project", project, ...flags];
  return { title: `${project} tests`, command };
}

function vitestCount(project: string, isGreen: boolean): Count {
  type Result = { numPassedTests: number; numFailedTests: number };
  return counted(reportOf(project), isGreen, (result: Result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
  }));
}

async function playwright(): Promise<Count> {
  const report = join(scratch, "e2e.json");
  ensureBrowser();
  const isGreen = await run({
    title: "end-to-end tests",
    command: ["npx", "playwright", "test", "--reporter=list,json"],
    variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_DATA_DIR: join(scratch, "data") },
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

function run(step: Step): Promise<boolean> {
  console.log(`\n— ${step.title}`);
  return start(step, (chunk) => process.stdout.write(chunk));
}

/** Prints nothing meanwhile. */
async function runAside(step: Step): Promise<Aside> {
  let output = `\n— ${step.title}, beside the others\n`;
  const isGreen = await start(step, (chunk) => (output += chunk));
  return { isGreen, output };
}

async function told(aside: Promise<Aside>): Promise<boolean> {
  const { isGreen, output } = await aside;
  process.stdout.write(output);
  return isGreen;
}

function start({ title, command, variables }: Step, print: (chunk: string) => void) {
  const [program = "", ...parameters] = command;
  const started = Date.now();
  const child = spawn(program, parameters, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...variables },
  });
  child.stdout.setEncoding("utf8").on("data", print);
  child.stderr.setEncoding("utf8").on("data", print);
  return new Promise<boolean>((resolve) => {
    child.once("close", (status) => {
      const seconds = Math.round((Date.now() - started) / 1000);
      print(`— ${title} ${status === 0 ? "passed" : "FAILED"} in ${seconds} s\n`);
      resolve(status === 0);
    });
  });
}
