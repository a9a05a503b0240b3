import { expect, test } from "vitest";
import { retryAfterMs } from "@/lib/sources/retry-after";

const asks = (value: string) => retryAfterMs(new Headers({ "Retry-After": value }));

test("A service may ask to be left alone in seconds or until a date", () => {
  expect(asks("17")).toBe(17_000);
  const wait = asks(new Date(Date.now() + 60_000).toUTCString());
  expect(wait).toBeGreaterThan(55_000);
  expect(wait).toBeLessThanOrEqual(60_000);
});

test("What is past, below nothing or no time at all asks for no wait", () => {
  for (const value of ["Fri, 31 Dec 1999 23:59:59 GMT", "-5", "soon", "soon GMT", "Infinity", ""])
    expect(asks(value)).toBe(0);
  expect(retryAfterMs(new Headers())).toBe(0);
});
