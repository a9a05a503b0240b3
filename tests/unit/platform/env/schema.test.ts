import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/platform/env/schema";

describe("The environment", () => {
  test("may be empty", () => {
    const env = parseEnv({});
    expect(env.PORT).toBe(3000);
    expect(env.APP_URL).toBe("http://localhost:3000");
    expect(env.FEED_TIME_ZONE).toBe("America/New_York");
  });

  test("counts an empty string as unset", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "" }).PORT).toBe(3000);
  });

  test("derives the site's address from its port, without a slash at the end", () => {
    expect(parseEnv({ PORT: "8080" }).APP_URL).toBe("http://localhost:8080");
    expect(parseEnv({ APP_URL: "https://papers.example.org/" }).APP_URL).toBe(
      "https://papers.example.org",
    );
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["APP_URL", "papers.example.org"],
    ["APP_URL", "javascript:alert(1)"],
    ["DATABASE_URL", "mysql://localhost/papers"],
    ["SMTP_URL", "localhost:25"],
    ["FEED_TIME_ZONE", "New York"],
    ["AUTH_SECRET", "short"],
    ["RATE_LIMIT_SCALE", "-1"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(
      new RegExp(`^The environment is wrong: ${name} `),
    );
  });

  test("says in words what a number must be", () => {
    expect(() => parseEnv({ PORT: "http" })).toThrow("PORT must be a number from 0 to 65535.");
    expect(() => parseEnv({ PORT: "80.5" })).toThrow("PORT must be a whole number.");
    expect(() => parseEnv({ RATE_LIMIT_SCALE: "-1" })).toThrow("must be a number of 0 or more.");
  });
});
