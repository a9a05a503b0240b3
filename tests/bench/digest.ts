import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findFreePort } from "@/lib/platform/local/ports";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import { insertPapers } from "@/tests/bench/papers";
import { insertSubscribers } from "@/tests/bench/subscribers";

type Sent = { sent: number; seconds: number; peakMegabytes: number; bytes?: number };

const few = 5_000;
const connections = 20;
const many = 20_000;
const million = 1_000_000;
const sinkPath = "/usr/sbin/smtp-sink";

/** The collector may be lazy with more room: the peak shall show what is needed. */
const heapMegabytes = 128;

/**
 * Mails a second of the digest to 20,000 subscribers with three topic sets, beside nodemailer's own
 * pool sending one fixed message of the same size as often: over as many connections of the same
 * kind, to the same smtp-sink of Postfix on this machine, each in a process of its own with the same
 * heap. The pool is measured twice: composing each message, as it is usually used, and with the
 * message built once and for all.
 */
export async function bench() {
  const postgres = await startBenchPostgres();
  const sink = await startSink();
  try {
    const url = postgres.url("postgres");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await insertPapers(client, 200);
    const variables = {
      DATABASE_URL: url,
      SMTP_URL: sink.url,
      AUTH_SECRET: randomUUID(),
      APP_URL: "https://papers.example.org",
      SMTP_POOL_SIZE: String(connections),
    };

    await insertSubscribers(client, few);
    const small = await runSender("digest-sender.ts", [], variables);
    await insertSubscribers(client, many);
    const digest = await runSender("digest-sender.ts", [], variables);
    await client.end();
    const bytes = String(digest.bytes);
    const composing = await runSender(
      "bare-mailer.ts",
      [String(many), bytes, "compose"],
      variables,
    );
    const fixed = await runSender("bare-mailer.ts", [String(many), bytes, "fixed"], variables);
    return report({ small, digest, composing, fixed });
  } finally {
    sink.stop();
    await postgres.stop();
  }
}

function report({
  small,
  digest,
  composing,
  fixed,
}: Record<"small" | "digest" | "composing" | "fixed", Sent>) {
  const rate = ({ sent, seconds }: Sent) => Math.round(sent / seconds);
  return {
    connections,
    heapMegabytes,
    messageBytes: { digest: digest.bytes, nodemailer: fixed.bytes },
    sent: digest.sent,
    digestPerSecond: rate(digest),
    nodemailerPerSecond: rate(composing),
    nodemailerPrebuiltPerSecond: rate(fixed),
    ratio: Number((rate(digest) / rate(composing)).toFixed(2)),
    ratioToPrebuilt: Number((rate(digest) / rate(fixed)).toFixed(2)),
    peakMegabytes: { [few]: small.peakMegabytes, [many]: digest.peakMegabytes },
    minutesForAMillion: Math.round(million / rate(digest) / 60),
  };
}

export async function runSender(
  script: string,
  args: string[],
  variables: Record<string, string>,
): Promise<Sent> {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    TSX_TSCONFIG_PATH: ".config/command-line.json",
    ...variables,
  };
  const node = [`--max-old-space-size=${heapMegabytes}`, "--import", "tsx"];
  const child = spawn(process.execPath, [...node, `tests/bench/${script}`, ...args], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  for await (const chunk of child.stdout) output += String(chunk);
  return JSON.parse(output) as Sent;
}

async function startSink() {
  const port = await findFreePort();
  const sink = spawn(sinkPath, ["-c", "-u", "nobody", `127.0.0.1:${port}`, "100"], {
    stdio: "ignore",
  });
  await untilAccepting(sink, port);
  return { url: `smtp://127.0.0.1:${port}`, stop: () => sink.kill() };
}

async function untilAccepting(sink: ChildProcess, port: number): Promise<void> {
  let fault: Error | null = null;
  sink.on("error", (error) => (fault = error));
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise<boolean>((answer) => {
      const socket = connect(port, "127.0.0.1", () => (socket.destroy(), answer(true)));
      socket.on("error", () => answer(false));
    });
    if (isOpen) return;
    if (fault) break;
    await pause(50);
  }
  throw new Error(`${sinkPath} does not run: it comes with Postfix (apt-get install postfix).`);
}
