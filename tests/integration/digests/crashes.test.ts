import { mailServer } from "@/tests/support/mail-server";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { placePaper } from "@/tests/support/factories";

const subscribers = 2_000;
const senders = 3;
const kills = 10;
/** Messages that a sender may have on the wire, or taken but not yet written down as sent. */
const inFlight = 2 * 5;
const now = new Date("2025-12-09T08:00:00Z");
const afterLease = new Date(now.getTime() + 11 * 60_000);

test(
  "Three senders, killed ten times in the middle of two thousand mails, lose nobody and double only what was in flight",
  { timeout: 400_000 },
  async () => {
    await prepare();
    await sendWhileKilling(seededMoments());
    const [code] = await once(startSender(afterLease, "1000"), "exit");
    expect(code).toBe(0);

    const mails = mailServer.take();
    expect(new Set(mails.map(({ to }) => to)).size).toBe(subscribers);
    expect(mails.length - subscribers).toBeLessThanOrEqual(kills * inFlight);
    // A mail that came twice has the Message-ID of the first, by which mail programs know it.
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(subscribers);
    const links = new Set(
      mails.map(({ source }) => /^List-Unsubscribe: <([^>]+)>/m.exec(source)?.[1]),
    );
    expect(links.size).toBe(subscribers);
    expect(await db.delivery.groupBy({ by: "status", _count: true })).toMatchObject([
      { status: "sent", _count: subscribers },
    ]);
  },
);

async function prepare(): Promise<void> {
  await placePaper("2025-12-09");
  await db.subscriber.createMany({
    data: Array.from({ length: subscribers }, (_, index) => ({
      email: `s${index}@example.org`,
      status: "active" as const,
      frequency: "daily" as const,
      timeZone: "UTC",
      dueAt: now,
    })),
  });
}

/** After so many mails, kill that sender. The same moments in each run, whatever the machine's speed. */
function seededMoments(): { mails: number; sender: number }[] {
  let state = 20251209;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const moments = Array.from({ length: kills }, () => Math.floor(50 + random() * 1_300)).sort(
    (one, other) => one - other,
  );
  return moments.map((mails) => ({ mails, sender: Math.floor(random() * senders) }));
}

async function sendWhileKilling(moments: { mails: number; sender: number }[]): Promise<void> {
  const running = Array.from({ length: senders }, () => startSender(now, "60"));
  let killed = 0;
  const killWhenDue = () => {
    const [next] = moments;
    if (!next || mailServer.received.length < next.mails) return;
    moments.shift();
    const isAlive = (at: number) => running.slice(at, at + 1).some(isRunning);
    const index = [0, 1, 2].map((step) => (next.sender + step) % senders).find(isAlive) ?? 0;
    running[index]?.kill("SIGKILL");
    running[index] = startSender(now, "60");
    killed += 1;
  };
  mailServer.events.on("mail", killWhenDue);
  while (running.some(isRunning))
    await Promise.race(running.filter(isRunning).map((sender) => once(sender, "exit")));
  mailServer.events.off("mail", killWhenDue);
  expect(killed).toBe(kills);
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function startSender(at: Date, perSecond: string): ChildProcess {
  const command = ["--import", "tsx", "tests/support/send-digests.ts", at.toISOString()];
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: ".config/command-line.json",
    SMTP_RATE_LIMIT: perSecond,
  };
  return spawn(process.execPath, command, { env, stdio: ["ignore", "ignore", "inherit"] });
}
