import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import config from "@/next.config";
import { environmentSchema, parseEnv } from "@/lib/platform/env/schema";

const page = readFileSync("docs/configuration.md", "utf8");
const listed = [...page.matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, name = "", fallback = "", purpose = ""]) => ({ name, fallback, purpose }),
);
const { properties = {} } = z.toJSONSchema(environmentSchema, {
  io: "input",
  unrepresentable: "any",
});
/** Node's own, and what the start says of the mailbox it opens: no operator sets them. */
const notSet = ["NODE_ENV", "MAILBOX_URL"];
const set = Object.keys(properties).filter((name) => !notSet.includes(name));

test("docs/configuration.md lists every variable once", () => {
  expect(listed.map(({ name }) => name).sort()).toEqual(set.sort());
});

test("docs/configuration.md gives the defaults of the schema", () => {
  for (const { name, fallback } of listed) {
    const given = defaultOf(name);
    if (given !== "") expect(fallback, name).toBe(`\`${given}\``);
    else expect(fallback, name).not.toMatch(/^`/);
  }
});

test("README.md names no variable that does not exist", () => {
  const named = readFileSync("README.md", "utf8").matchAll(/`([A-Z]+_[A-Z_]+)`/g);
  expect([...named].map(([, name = ""]) => name).filter((name) => !set.includes(name))).toEqual([]);
});

/** `npx vitest run --project unit papers-of-the-project -u` writes it anew. */
test(".env.example lists them, each with its default and purpose", async () => {
  const sections = page.split(/^## /m).slice(1).map(exampleOf);
  const head = `# Copy it to .env and take the # off the lines you need; the value shown is the default.\n`;
  await expect([head, ...sections].join("\n")).toMatchFileSnapshot("../../../.env.example");
});

test("the pictures that Next makes smaller come from the hosts the schema allows", () => {
  const hosts = config.images?.remotePatterns?.map(({ hostname }) => hostname);
  expect(hosts).toEqual(parseEnv({ MEDIA_HOSTS: process.env.MEDIA_HOSTS }).MEDIA_HOSTS);
});

function exampleOf(section: string): string {
  const [title = ""] = section.split("\n");
  const lines = listed
    .filter(({ name }) => section.includes(`| \`${name}\` |`))
    .map(({ name, purpose }) => {
      const words = purpose.replaceAll("`", "").replace(/\[(.+?)\]\((\S+?)(#\S*)?\)/, "docs/$2");
      return `# ${words}\n# ${name}=${quoted(defaultOf(name))}\n`;
    });
  return [`## ${title}\n`, ...lines].join("\n");
}

function defaultOf(name: string): string {
  const property = properties[name];
  return typeof property === "object" ? String(property.default ?? "") : "";
}

function quoted(value: string): string {
  return /[\s<>#]/.test(value) ? `"${value}"` : value;
}
