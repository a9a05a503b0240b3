import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { makePlace, removePlace, start, untilGone, type Place } from "@/tests/support/started";

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => removePlace(place));

/** What a person reads: one line, without a stack trace. */
async function refusalOf(variables: Record<string, string>): Promise<string> {
  const started = start(variables);
  expect(await started.exitCode).toBe(1);
  expect(started.errors().trim().split("\n")).toHaveLength(1);
  expect(await untilGone({ ...place, PORT: "1", MAILBOX_PORT: "1" })).toBe(true);
  return started.errors().trim();
}

describe("A start is refused with one sentence", () => {
  test.each(["PORT", "MAILBOX_PORT"] as const)("when %s is in use", async (name) => {
    const other = await occupy(Number(place[name]));
    expect(await refusalOf(place)).toBe(
      `Port ${place[name]} is already in use: stop the program that uses it, or set ${name} to another port.`,
    );
    other.close();
  });

  test("when nothing answers at DATABASE_URL", async () => {
    const sentence = await refusalOf({ ...place, DATABASE_URL: "postgresql://a:b@127.0.0.1:1/c" });
    expect(sentence).toContain("The database 127.0.0.1:1/c refuses the connection (");
    expect(sentence).toContain("check DATABASE_URL");
  });

  test("when the database refuses the password, which is not shown", async () => {
    const url = new URL(inject("postgresUrl"));
    url.password = "wrong-password";
    const sentence = await refusalOf({ ...place, DATABASE_URL: url.href });
    expect(sentence).toContain("password authentication failed");
    expect(sentence).not.toContain("wrong-password");
  });

  test("when nothing can be written to DATA_DIR", async () => {
    const sentence = await refusalOf({ ...place, DATA_DIR: "/dev/null/data" });
    expect(sentence).toContain("The data folder /dev/null/data can't be written");
  });

  test("when HOST is no address of this machine", async () => {
    expect(await refusalOf({ ...place, HOST: "192.0.2.1" })).toContain(
      "cannot listen on 192.0.2.1",
    );
  });

  test.each([
    ["FEED_TIME_ZONE", "Mars/Olympus"],
    ["DATABASE_URL", "mysql://localhost/papers"],
    ["PORT", "a lot"],
  ])("when %s is %j", async (name, value) => {
    expect(await refusalOf({ ...place, [name]: value })).toContain(
      `The environment is wrong: ${name}`,
    );
  });
});

function occupy(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server));
  });
}
