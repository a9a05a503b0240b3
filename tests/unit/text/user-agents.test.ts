import { expect, test } from "vitest";
import { describeBrowser } from "@/lib/text/user-agents";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/149.0 Safari/537.36 Edg/149.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Safari/604.1",
    "Safari on iPhone or iPad",
  ],
  [null, "A browser"],
])("%s is called %s", (userAgent, name) => {
  expect(describeBrowser(userAgent)).toBe(name);
});
