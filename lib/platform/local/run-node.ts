import "server-only";
import { spawn } from "node:child_process";
import { checkout } from "@/lib/platform/local/checkout";

type Run = { args: string[]; variables: NodeJS.ProcessEnv; signal?: AbortSignal };

/** Runs a Node program of the checkout to its end and returns what it printed. */
export function runNode({
  args,
  variables,
  signal,
}: Run): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: checkout,
      env: variables,
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
