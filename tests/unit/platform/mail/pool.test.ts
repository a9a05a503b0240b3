import { createTransport } from "nodemailer";
import { test as base, describe } from "vitest";
import { createMailPool, type Urgency } from "@/lib/platform/mail/pool";
import { type Fault, phases, startFaultyMailServer } from "@/tests/support/faulty-mail-server";

const size = 2;

type Server = Awaited<ReturnType<typeof startFaultyMailServer>>;

/** Each test has a mail server and a pool of its own, so that they may wait side by side. */
const test = base.extend<{ server: Server; pool: ReturnType<typeof openPool> }>({
  server: async ({}, use) => {
    const server = await startFaultyMailServer();
    await use(server);
    await server.shut();
  },
  pool: async ({ server }, use) => {
    const pool = openPool(server);
    await use(pool);
    pool.close();
  },
});

function openPool({ port }: Server, options: { host?: string; secure?: boolean } = {}) {
  const target = { host: "127.0.0.1", port, ...options, patienceMs: 500 };
  const transport = createTransport(createMailPool({ server: target, size, rate: 0 }), {
    from: "papers@example.org",
  });
  const send = (to: string, urgency: Urgency = "bulk") =>
    transport.sendMail({ to, subject: "Papers", text: "Some papers", ...{ urgency } });
  return {
    send,
    /** More at once than there are connections: none of those may be lost for good. */
    sendMany: async () => {
      const mails = Array.from({ length: 2 * size }, (_, n) => send(`${n}@example.org`));
      return (await Promise.allSettled(mails)).map(({ status }) => status);
    },
    close: () => transport.close(),
  };
}

const all = (status: string) => Array.from({ length: 2 * size }, () => status);

const faults: Fault[] = phases.flatMap((at) =>
  (["cut", "silent", "dribble", 421, 450, 550] as const).map((how) => ({ at, how })),
);

describe.concurrent("A mail server in trouble", () => {
  test.for(faults)(
    "that answers $how at $at fails each mail in bounded time, and takes the next once it is well",
    async (fault, { server, pool, expect }) => {
      server.fail(fault);
      expect(await pool.sendMany()).toEqual(all("rejected"));
      expect(server.taken).toEqual([]);

      server.fail(null);
      expect(await pool.sendMany()).toEqual(all("fulfilled"));
      expect(server.taken).toHaveLength(2 * size);
    },
  );

  test("that refuses connections takes mail as soon as it is back", async ({
    server,
    pool,
    expect,
  }) => {
    await server.shut();
    expect(await pool.sendMany()).toEqual(all("rejected"));
    await server.open();
    await pool.send("reader@example.org");
    expect(server.taken).toEqual(["reader@example.org"]);
  });

  test("that ended a kept connection loses no mail that somebody waits for", async ({
    server,
    pool,
    expect,
  }) => {
    await pool.send("first@example.org", "awaited");
    server.hangUp();
    await pool.send("second@example.org", "awaited");
    expect(server.taken).toEqual(["first@example.org", "second@example.org"]);
  });

  test("whose name is not known refuses in bounded time", async ({ server, expect }) => {
    const pool = openPool(server, { host: "mail.invalid" });
    await expect(pool.send("reader@example.org")).rejects.toThrow(
      /ENOTFOUND|EAI_AGAIN|did not answer/,
    );
  });

  test("that speaks no TLS where TLS is asked for refuses in bounded time", async ({
    server,
    expect,
  }) => {
    const pool = openPool(server, { secure: true });
    await expect(pool.send("reader@example.org")).rejects.toThrow();
  });
});

test("Mail that somebody waits for goes before mail in bulk, over a connection kept free for it", async ({
  server,
  pool,
  expect,
}) => {
  server.fail({ at: "MAIL", how: "silent" });
  const bulk = pool.sendMany();
  await expect.poll(() => server.failures()).toBe(size);
  server.fail(null);
  await pool.send("waiting@example.org", "awaited");
  expect(server.taken[0]).toBe("waiting@example.org");
  await bulk;
});
