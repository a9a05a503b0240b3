import "server-only";
import { connect, type Socket } from "node:net";

type Target = { host?: string; port?: number; secure?: boolean; patienceMs: number };

/**
 * Opens a connection without Nagle's delay: the last bytes of each message would otherwise wait, some
 * 40 ms, for the server to acknowledge those before. nodemailer speaks TLS over it as configured.
 */
export function openMailSocket(target: Target): Promise<Socket> {
  const { host = "localhost", port = target.secure ? 465 : 587, patienceMs } = target;
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    // One timer for looking up the name and connecting: a socket's own timeout starts with each try.
    const limit = setTimeout(() => {
      const error = new Error("The mail server did not answer.");
      socket.destroy(Object.assign(error, { code: "ETIMEDOUT", command: "CONN" }));
    }, patienceMs);
    socket.once("error", (error) => {
      clearTimeout(limit);
      reject(error);
    });
    socket.once("connect", () => {
      clearTimeout(limit);
      socket.removeAllListeners("error");
      resolve(socket);
    });
  });
}
