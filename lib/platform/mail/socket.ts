import "server-only";
import { connect, type Socket } from "node:net";

type Target = { host?: string; port?: number; secure?: boolean; connectionTimeout?: number };
type Answer = (error: Error | null, found?: { connection: Socket }) => void;

/**
 * Opens the connections of the mail pool without Nagle's delay: the last bytes of each message
 * would otherwise wait, some 40 ms, for the server to acknowledge those before. nodemailer speaks
 * TLS over it as configured.
 */
export function openMailSocket(
  { host = "localhost", port, secure, connectionTimeout }: Target,
  answer: Answer,
): void {
  const socket = connect({ host, port: port ?? (secure ? 465 : 587), noDelay: true });
  const refuse = (error: Error) => {
    socket.destroy();
    answer(error);
  };
  const giveUp = () =>
    refuse(Object.assign(new Error("The mail server did not answer."), { code: "ETIMEDOUT" }));
  socket.setTimeout(connectionTimeout ?? 0, giveUp);
  socket.once("error", refuse);
  socket.once("connect", () => {
    socket.setTimeout(0);
    socket.off("error", refuse);
    socket.off("timeout", giveUp);
    answer(null, { connection: socket });
  });
}
