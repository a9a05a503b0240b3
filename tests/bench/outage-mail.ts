import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import { runSender } from "@/tests/bench/digest";
import { insertPapers } from "@/tests/bench/papers";
import { insertSubscribers } from "@/tests/bench/subscribers";
import { startFaultyMailServer } from "@/tests/support/faulty-mail-server";

const many = 20_000;
const connections = 20;
const awaySeconds = 30;
const cuts = 10;
/** When the operator's clock calls the next time: what was in flight at a cut is due again. */
const nextCall = "2025-12-09T12:30:00Z";

type Server = Awaited<ReturnType<typeof startFaultyMailServer>>;

/**
 * The digest to 20,000 subscribers over a server that never fails, and over one that hangs up ten times
 * and is away for half a minute in the middle: how much longer it takes, who got none and who got two.
 */
export async function bench() {
  const postgres = await startBenchPostgres();
  const server = await startFaultyMailServer();
  const url = postgres.url("postgres");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await insertPapers(client, 200);
  const variables = {
    DATABASE_URL: url,
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    AUTH_SECRET: randomUUID(),
    APP_URL: "https://papers.example.org",
    SMTP_POOL_SIZE: String(connections),
  };
  const send = (...instant: string[]) => runSender("digest-sender.ts", instant, variables);
  const beginAnew = async () => {
    await insertSubscribers(client, many);
    server.taken.length = 0;
  };
  try {
    await beginAnew();
    const undisturbed = await send();
    await beginAnew();
    const [disturbed] = await Promise.all([send(), disturb(server)]);
    const rest = await send(nextCall);
    const people = new Set(server.taken).size;
    const seconds = disturbed.seconds + rest.seconds;
    return {
      undisturbedSeconds: Math.round(undisturbed.seconds),
      disturbedSeconds: Math.round(seconds),
      ratioWithoutOutage: Number(((seconds - awaySeconds) / undisturbed.seconds).toFixed(2)),
      sentLater: rest.sent,
      without: many - people,
      doubled: server.taken.length - people,
      mayBeDoubled: (cuts + 1) * connections,
    };
  } finally {
    await client.end();
    await server.shut();
    await postgres.stop();
  }
}

/** Spread over the mails, the outage in their middle. */
async function disturb(server: Server): Promise<void> {
  for (let cut = 1; cut <= cuts; cut += 1) {
    await untilTaken(server, (many * cut) / (cuts + 1));
    server.hangUp();
    if (cut !== cuts / 2) continue;
    await server.shut();
    await pause(awaySeconds * 1000);
    await server.open();
  }
}

async function untilTaken({ taken }: Server, goal: number): Promise<void> {
  while (taken.length < goal) await pause(10);
}
