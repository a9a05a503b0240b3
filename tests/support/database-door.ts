/** A way to PostgreSQL that a test shuts: by hanging up and refusing, or by saying nothing more. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export async function openDatabaseDoor(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let state: "open" | "silent" | "shut" = "open";

  const server = createServer((near) => {
    if (state === "shut") return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      if (state === "silent") one.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);

  return {
    url: url.href,
    /** Whoever talks or comes gets no word more, as from a machine that hangs. */
    fallSilent() {
      state = "silent";
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    /** Who waits in silence hears that the line is cut, as after a restart. */
    shut() {
      state = "shut";
      for (const socket of sockets) socket.destroy();
    },
    open() {
      if (state === "silent") this.shut();
      state = "open";
    },
    async close() {
      this.shut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
