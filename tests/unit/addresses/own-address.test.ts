import { expect, test } from "vitest";
import { ownAddress } from "@/lib/addresses/own-address";

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::", "http://[::1]:3000"],
  ["fd00::7", "http://[fd00::7]:3000"],
  ["papers.internal", "http://papers.internal:3000"],
])("A site that listens on %s is reached at %s", (host, address) => {
  expect(ownAddress({ host, port: 3000 })).toBe(address);
});
