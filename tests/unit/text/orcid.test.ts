import { expect, test } from "vitest";
import { isOrcid } from "@/lib/text/orcid";

test.each(["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])(
  "%s is an ORCID iD",
  (text) => {
    expect(isOrcid(text)).toBe(true);
  },
);

test.each([
  "0000-0002-1825-0098",
  "0000-0002-1825-009",
  "0000000218250097",
  "0000-0002-1694-2330",
  "",
])("%j is none", (text) => expect(isOrcid(text)).toBe(false));
