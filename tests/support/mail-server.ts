/**
 * A real SMTP server that can misbehave. Import it first: it tells the env module where it listens before
 * any module of ours is loaded.
 */
import { generateKeyPairSync } from "node:crypto";
import { EventEmitter } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

type ReceivedMail = { to: string; source: string; messageId: string };
export type Misbehaviour =
  "stall" | "drop" | { at: "MAIL" | "RCPT" | "DATA"; code: number; text: string };

const received: ReceivedMail[] = [];
const events = new EventEmitter();
const misbehaviours = new Map<string, Misbehaviour>();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onMailFrom: (_address, _session, callback) => callback(faultAt("MAIL", "*")),
  onRcptTo: ({ address }, _session, callback) => callback(faultAt("RCPT", address)),
  onData(stream, session, callback) {
    const to = session.envelope.rcptTo[0]?.address ?? "";
    const misbehaviour = misbehaviours.get(to);
    if (misbehaviour === "stall") return void stream.resume();
    if (misbehaviour === "drop") return drop(session);
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const fault = faultAt("DATA", to);
      const source = Buffer.concat(chunks).toString("latin1");
      const messageId = /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim() ?? "";
      if (!fault) received.push({ to, source, messageId });
      callback(fault);
      events.emit("mail");
    });
  },
});
server.on("error", () => undefined); // a client that hangs up is part of the tests
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

function faultAt(stage: "MAIL" | "RCPT" | "DATA", address: string) {
  const fault = misbehaviours.get(address) ?? misbehaviours.get("*");
  if (!fault || typeof fault === "string" || fault.at !== stage) return null;
  return Object.assign(new Error(fault.text), { responseCode: fault.code });
}

function drop(session: SMTPServerSession) {
  const connections = server.connections as Set<{ id: string; _socket: { destroy: () => void } }>;
  for (const connection of connections)
    if (connection.id === session.id) connection._socket.destroy();
}

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

Object.assign(process.env, {
  SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
  SMTP_TIMEOUT: "1",
  APP_URL: "https://papers.example.org",
  MAIL_FROM: "Daily Papers <papers@example.org>",
  UNSUBSCRIBE_MAILTO: "leave@example.org",
  DKIM_DOMAIN: "example.org",
  DKIM_SELECTOR: "papers",
  DKIM_PRIVATE_KEY: privateKey.replaceAll("\n", "\\n"),
});

export const mailServer = {
  received,
  events,
  dkimPublicKey: publicKey,
  misbehave: (address: string, misbehaviour: Misbehaviour) =>
    misbehaviours.set(address, misbehaviour),
  behave: () => misbehaviours.clear(),
  /** What has come in since the last call. */
  take: () => received.splice(0),
};
