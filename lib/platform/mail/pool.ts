import "server-only";
/**
 * Owns the connections to the mail server, as a transport for nodemailer. nodemailer's own pool keeps
 * a connection that could not be opened as busy for ever: a server that is away for a moment takes
 * all of them, and no mail leaves until the process starts anew.
 */
import type { Transport } from "nodemailer";
import type MailMessage from "nodemailer/lib/mailer/mail-message";
import type { SentMessageInfo } from "nodemailer/lib/smtp-connection";
import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible";
import {
  type MailConnection,
  type MailServer,
  openMailConnection,
} from "@/lib/platform/mail/connection";

/** Mail that somebody waits for goes before mail in bulk. */
export type Urgency = "awaited" | "bulk";

type Settings = {
  server: MailServer;
  /** Connections for all mail; a mail that is awaited may open one more. */
  size: number;
  /** Messages a second at most; 0 for any number. */
  rate: number;
};

type Job = {
  mail: MailMessage;
  done: (error: Error | null, info?: SentMessageInfo) => void;
};
type Kept = { connection: MailConnection; since: number };

/** Mail in bulk takes a connection that was used just now as it is; otherwise the server is asked. */
const freshMs = 1_000;

export function createMailPool({ server, size, rate }: Settings): Transport {
  const waiting: Record<Urgency, Job[]> = { awaited: [], bulk: [] };
  const idle: Kept[] = [];
  const turns =
    rate > 0 ? new RateLimiterQueue(new RateLimiterMemory({ points: rate, duration: 1 })) : null;
  let busy = 0;
  let isClosed = false;

  function deliverNext(): void {
    const isFree = busy < size || (busy === size && waiting.awaited.length > 0);
    const job = isFree && (waiting.awaited.shift() ?? waiting.bulk.shift());
    if (!job) return;
    busy += 1;
    void deliver(job.mail)
      .then(
        (info) => job.done(null, info),
        (error: unknown) => job.done(error instanceof Error ? error : new Error(String(error))),
      )
      .finally(() => {
        busy -= 1;
        deliverNext();
      });
  }

  async function deliver(mail: MailMessage): Promise<SentMessageInfo> {
    await turns?.removeTokens(1);
    const kept = await takeKept(urgencyOf(mail) === "bulk" ? freshMs : 0);
    const connection = kept ?? (await openMailConnection(server).catch(asUnreached));
    try {
      const info = await connection.send(mail);
      if (isClosed) connection.close();
      else idle.push({ connection, since: Date.now() });
      return info;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** The one used last, so that those no longer needed grow old and are closed by the server. */
  async function takeKept(maxAgeMs: number): Promise<MailConnection | null> {
    for (let last = idle.pop(); last; last = idle.pop()) {
      const { connection, since } = last;
      const isFresh = connection.isOpen() && Date.now() - since < maxAgeMs;
      if (isFresh || (await connection.isAlive())) return connection;
      connection.close();
    }
    return null;
  }

  return {
    name: "mail-pool",
    version: "1",
    send(mail, done) {
      waiting[urgencyOf(mail)].push({ mail, done });
      deliverNext();
    },
    close() {
      isClosed = true;
      for (const { connection } of idle.splice(0)) connection.close();
    },
  };
}

function asUnreached(error: unknown): never {
  throw Object.assign(error instanceof Error ? error : new Error(String(error)), {
    isUnreached: true,
  });
}

function urgencyOf({ data }: MailMessage): Urgency {
  return (data as { urgency?: Urgency }).urgency ?? "bulk";
}
