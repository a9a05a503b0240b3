import { describe, expect, test } from "vitest";
import { simpleParser } from "mailparser";
import { buildMailTemplate, fillMailTemplate, newPlaceholders } from "@/lib/platform/mail/template";
import { mailAddressSchema } from "@/lib/platform/mail/address";

async function template(prose: string) {
  const places = newPlaceholders(["to", "link"]);
  const mail = {
    from: "papers@example.org",
    to: `${places.to}@invalid`,
    subject: "Papers",
    headers: { "List-Unsubscribe": { prepared: true, value: `<${places.link}>` } },
    html: `<p>${prose}<a href="${places.link}">leave</a>${prose}</p>`,
    text: `${prose}${places.link}\n${prose}`,
  };
  return buildMailTemplate(mail, { ...places, to: mail.to });
}

const link = "https://papers.example.org/unsubscribe?token=AB=CD.é&x=" + "y".repeat(200);

describe("A mail template", () => {
  test.each(["", "ü", "a".repeat(50), "日本語 ".repeat(20), "x = y. ".repeat(33)])(
    "gives each part and header the value, wherever a line of the wire may break (%#)",
    async (prose) => {
      const raw = fillMailTemplate(await template(prose), { to: "ada@example.org", link });
      const mail = await simpleParser(raw);
      expect(mail.text).toBe(`${prose}${link}\n${prose}`);
      expect(mail.html).toContain(`<a href="${link}">leave</a>`);
      expect(mail.to).toMatchObject({ text: "ada@example.org" });
      const [, body] = raw.split(/\r\n\r\n(.*)/s);
      expect(
        Math.max(...(body ?? "").split("\r\n").map((line) => line.length)),
      ).toBeLessThanOrEqual(78);
    },
  );

  test("refuses a value that would begin a header of its own", async () => {
    const made = await template("");
    const evil = { to: "ada@example.org\r\nBcc: all@example.org", link };
    expect(() => fillMailTemplate(made, evil)).toThrow("line break");
    expect(() => fillMailTemplate(made, { to: "ada@example.org", link: "a\nb" })).toThrow(
      "line break",
    );
  });
});

describe("A mail address", () => {
  test("is kept in lower case, without spaces around it", () => {
    expect(mailAddressSchema.parse(" Ada@Example.ORG ")).toBe("ada@example.org");
  });

  test.each([
    ["user@bücher.example", "user@xn--bcher-kva.example"],
    ["user@пример.рф", "user@xn--e1afmkfd.xn--p1ai"],
    ["user@xn--e1afmkfd.xn--p1ai", "user@xn--e1afmkfd.xn--p1ai"],
    ["dept=sales@example.org", "dept=sales@example.org"],
    ["a&b@example.org", "a&b@example.org"],
    ["user/tag@example.org", "user/tag@example.org"],
    ["o'neil+papers@mail.example.org", "o'neil+papers@mail.example.org"],
  ])("may be %s", (typed, kept) => expect(mailAddressSchema.parse(typed)).toBe(kept));

  test.each([
    "ada@localhost",
    "ada@127.0.0.1",
    "ada@-example.org",
    "ada..l@example.org",
    ".ada@example.org",
    "ada@b@bücher.example",
    "ada@bücher.example\r\nBcc: all@example.org",
    "ada@büch er.example",
    '"ada l"@example.org',
    "ädä@example.org",
    "ada@example.org\r\nBcc: all@example.org",
    "ada@example.org, bob@example.org",
    "Ada <ada@example.org>",
    "ada@exa mple.org",
    '"a\r\nb"@example.org',
    "ada",
    "",
    `${"a".repeat(250)}@example.org`,
  ])("%j is none", (text) => {
    expect(mailAddressSchema.safeParse(text).success).toBe(false);
  });
});
