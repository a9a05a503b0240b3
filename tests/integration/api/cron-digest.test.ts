import { describe, expect, test, vi } from "vitest";

/** The route as a server has it that was started with this secret. */
async function startWith(secret: string | undefined) {
  vi.resetModules();
  vi.stubEnv("CRON_SECRET", secret);
  const { GET, POST } = await import("@/app/api/cron/digest/route");
  return (authorization?: string, method: "GET" | "POST" = "GET") => {
    const headers = new Headers(authorization === undefined ? {} : { authorization });
    const request = new Request("https://papers.example.org/api/cron/digest", { method, headers });
    return (method === "GET" ? GET : POST)(request, {});
  };
}

describe("The cron route", () => {
  test.each(["GET", "POST"] as const)("says on %s what it did", async (method) => {
    const call = await startWith("a-secret-of-the-cron-job");
    const response = await call("Bearer a-secret-of-the-cron-job", method);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ sent: 0, remaining: 0, channels: { due: 0 } });
  });

  test.each([undefined, "", "Bearer ", "Bearer wrong", "Basic a-secret-of-the-cron-job"])(
    "refuses %j",
    async (authorization) => {
      const call = await startWith("a-secret-of-the-cron-job");
      expect((await call(authorization)).status).toBe(401);
      expect((await call(authorization, "POST")).status).toBe(401);
    },
  );

  test.each([undefined, ""])("without a secret (%j) refuses everybody", async (secret) => {
    const call = await startWith(secret);
    for (const given of [undefined, "", "Bearer ", "Bearer undefined", "Bearer null"]) {
      expect((await call(given)).status).toBe(401);
    }
  });
});
