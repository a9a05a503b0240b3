import "server-only";
/**
 * Owns one SMTP connection: opened, used and given up within bounded time, whatever the server does.
 * nodemailer tells of trouble through a callback, an "error" or an "end", and of a server that goes on
 * dribbling not at all; here each step is a promise that ends.
 */
import type { SentMessageInfo } from "nodemailer/lib/smtp-connection";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type MailMessage from "nodemailer/lib/mailer/mail-message";
import { openMailSocket } from "@/lib/platform/mail/socket";

export type MailServer = SMTPConnection.Options & {
  /** How long the server may be silent. */
  patienceMs: number;
};

export type MailConnection = {
  /** False once it is known to be broken. */
  isOpen: () => boolean;
  send: (mail: MailMessage) => Promise<SentMessageInfo>;
  /** Asks the server, which may have hung up since the last message. */
  isAlive: () => Promise<boolean>;
  close: () => void;
};

/** However lively the server is, a step that lasts this many times its patience is given up. */
const mostPatience = 4;

export async function openMailConnection(server: MailServer): Promise<MailConnection> {
  const { patienceMs, auth, ...options } = server;
  const socket = await openMailSocket(server);
  // `allowsAuth` is what the server answered; the types leave it out.
  const smtp: SMTPConnection & { allowsAuth?: boolean } = new SMTPConnection({
    ...options,
    connection: socket,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  let fault: Error | null = null;
  let giveUp: (error: Error) => void = () => undefined;
  const break_ = (error: Error) => {
    fault ??= error;
    socket.destroy();
    giveUp(fault);
  };
  smtp.on("error", break_);
  smtp.on("end", () => break_(hungUp()));

  const step = <Result>(run: (done: Done<Result>) => void): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      if (fault) return reject(fault);
      const limit = setTimeout(() => break_(tooSlow()), patienceMs * mostPatience);
      const settle = (act: () => void) => {
        clearTimeout(limit);
        act();
      };
      giveUp = (error) => settle(() => reject(error));
      run((error, result) => settle(() => (error ? reject(error) : resolve(result as Result))));
    });

  try {
    await step<unknown>((done) => smtp.connect(done));
    if (smtp.allowsAuth && auth?.user && "pass" in auth && auth.pass) {
      const credentials = { user: auth.user, pass: auth.pass };
      await step<unknown>((done) => smtp.login({ credentials }, done));
    }
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    isOpen: () => fault === null,
    send: ({ message }) =>
      step((done) => smtp.send(message.getEnvelope(), message.createReadStream(), done)),
    isAlive: () =>
      step<unknown>((done) => smtp.reset(done)).then(
        () => true,
        () => false,
      ),
    close: () => (fault ? socket.destroy() : smtp.quit()),
  };
}

type Done<Result> = (error?: Error | null, result?: Result) => void;

const hungUp = () =>
  Object.assign(new Error("The mail server hung up."), { code: "ECONNECTION", command: "CONN" });
const tooSlow = () =>
  Object.assign(new Error("The mail server took too long."), {
    code: "ETIMEDOUT",
    command: "CONN",
  });
