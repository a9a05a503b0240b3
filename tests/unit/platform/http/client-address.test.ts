import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

async function addressBehind(hops: number, headers: Record<string, string>): Promise<string> {
  vi.stubEnv("TRUSTED_PROXY_HOPS", String(hops));
  vi.resetModules();
  const { clientAddress } = await import("@/lib/platform/http/client-address");
  return clientAddress(new Headers(headers));
}

describe("The client's address", () => {
  test("is the socket's, whatever a header claims, when no proxy is trusted", async () => {
    expect(
      await addressBehind(0, { "x-forwarded-for": "1.1.1.1", "x-socket-address": "10.0.0.9" }),
    ).toBe("10.0.0.9");
  });

  test("is what the trusted proxies saw, not what stood in the header before them", async () => {
    const headers = { "x-forwarded-for": "6.6.6.6, 2.2.2.2", "x-socket-address": "10.0.0.9" };
    expect(await addressBehind(1, headers)).toBe("2.2.2.2");
    const twoProxies = {
      "x-forwarded-for": "6.6.6.6, 2.2.2.2, 10.0.0.8",
      "x-socket-address": "10.0.0.9",
    };
    expect(await addressBehind(2, twoProxies)).toBe("2.2.2.2");
  });

  test("is the nearest known one when fewer proxies took part than are trusted", async () => {
    expect(
      await addressBehind(3, { "x-forwarded-for": "2.2.2.2", "x-socket-address": "10.0.0.9" }),
    ).toBe("2.2.2.2");
  });

  test("counts all of an IPv6 network's addresses as one", async () => {
    expect(await addressBehind(0, { "x-socket-address": "2001:db8:0:1:aaaa::1" })).toBe(
      "2001:db8:0:1::/64",
    );
    expect(await addressBehind(0, { "x-socket-address": "2001:db8:0:1::2" })).toBe(
      "2001:db8:0:1::/64",
    );
    expect(await addressBehind(0, { "x-socket-address": "::1" })).toBe("0:0:0:0::/64");
  });

  test("is the IPv4 address that an IPv6 socket wraps", async () => {
    expect(await addressBehind(0, { "x-socket-address": "::ffff:10.0.0.9" })).toBe("10.0.0.9");
  });
});
