/** Several senders of one digest, some of them killed in the middle. */
import { mailServer } from "@/tests/support/mail-server";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { db } from "@/lib/platform/db";
import { placePaper } from "@/tests/support/factories";

const senders = 3;
/** Messages that a sender may have on the wire, or taken but not yet written down as sent. */
const inFlight = 2 * 5;
const now = new Date("2025-12-09T08:00:00Z");
const afterLease = new Date(now.getTime() + 11 * 60_000);

type Attack = { subscribers: number; kills: number };

/** What arrived, and how many mails may have come twice at most. */
export async function sendWhileKilled({ subscribers, kills }: Attack) {
  await prepare(subscribers);
  const killed = await killSenders(seededMoments({ subscribers, kills }));
  const [exitCode] = (await once(startSender(afterLease, "1000"), "exit")) as [number | null];
  const mails = mailServer.take();
  const count = (values: (string | undefined)[]) => new Set(values).size;
  return {
    exitCode,
    killed,
    doubled: mails.length - subscribers,
    mayBeDoubled: kills * inFlight,
    recipients: count(mails.map(({ to }) => to)),
    // A mail that came twice has the Message-ID of the first, by which mail programs know it.
    messageIds: count(mails.map(({ messageId }) => messageId)),
    unsubscribeLinks: count(
      mails.map(({ source }) => /^List-Unsubscribe: <([^>]+)>/m.exec(source)?.[1]),
    ),
    sent: await db.delivery.count({ where: { status: "sent" } }),
    open: await db.delivery.count({ where: { status: { not: "sent" } } }),
  };
}

async function prepare(subscribers: number): Promise<void> {
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

type Moment = { mails: number; sender: number };

/** After so many mails, kill that sender. The same moments in each run, whatever the machine's speed. */
function seededMoments({ subscribers, kills }: Attack): Moment[] {
  let state = 20251209;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const moments = Array.from({ length: kills }, () =>
    Math.floor(subscribers * (0.03 + random() * 0.6)),
  );
  return moments
    .sort((one, other) => one - other)
    .map((mails) => ({ mails, sender: Math.floor(random() * senders) }));
}

async function killSenders(moments: Moment[]): Promise<number> {
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
  return killed;
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
