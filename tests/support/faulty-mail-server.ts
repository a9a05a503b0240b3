/** An SMTP server that fails where it is told to, and answers rightly otherwise. */
import { createServer, type AddressInfo, type Socket } from "node:net";

export const phases = ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "dot"] as const;
export type Phase = (typeof phases)[number];
export type Fault = { at: Phase; how: "cut" | "silent" | "dribble" | number };

const rightAnswers: Record<Phase, string> = {
  greeting: "220 ready",
  EHLO: "250 hello",
  MAIL: "250 sender",
  RCPT: "250 recipient",
  DATA: "354 go on",
  dot: "250 taken",
};

export async function startFaultyMailServer() {
  let fault: Fault | null = null;
  const taken: string[] = [];
  let failures = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    let to = "";
    let isMessage = false;
    const answer = (phase: Phase) => {
      if (fault?.at !== phase) {
        if (phase === "dot") taken.push(to);
        isMessage = phase === "DATA";
        return socket.write(`${rightAnswers[phase]}\r\n`);
      }
      failures += 1;
      if (fault.how === "cut") return socket.destroy();
      if (fault.how === "dribble") {
        const timer = setInterval(() => socket.write("2"), 50);
        return socket.on("close", () => clearInterval(timer));
      }
      isMessage = false;
      return fault.how === "silent" || socket.write(`${fault.how} trouble\r\n`);
    };
    answer("greeting");
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      for (let end = endOf(text, isMessage); end !== -1; end = endOf(text, isMessage)) {
        const line = text.slice(0, end);
        text = text.slice(end);
        if (isMessage) {
          answer("dot");
          isMessage = false;
          continue;
        }
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === "RCPT") to = /<(.*)>/.exec(line)?.[1] ?? "";
        if (verb === "QUIT") socket.end("221 bye\r\n");
        else if (verb === "RSET") socket.write("250 forgotten\r\n");
        else answer(verb as Phase);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const hangUp = () => sockets.forEach((socket) => socket.destroy());
  return {
    port,
    taken,
    fail: (next: Fault | null) => {
      fault = next;
    },
    /** How often it has failed as it was told to. */
    failures: () => failures,
    hangUp,
    /** Nothing listens there until `open` is called. */
    shut: () => new Promise<void>((closed) => (server.close(() => closed()), hangUp())),
    open: () => new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening)),
  };
}

function endOf(text: string, isMessage: boolean): number {
  const mark = isMessage ? "\r\n.\r\n" : "\r\n";
  const at = text.indexOf(mark);
  return at === -1 ? -1 : at + mark.length;
}
