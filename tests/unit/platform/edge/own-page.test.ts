import { expect, test } from "vitest";
import { ownPage, ownScripts } from "@/lib/platform/edge/own-page.mjs";

const start = '<script data-own="">start()</script>';
const site = '<script data-own="" type="module" src="/scripts/site-A1.js"></script>';
const emptyPage = Buffer.from(`<body>${start}${site}<script>next()</script></body>`);
const own = ownScripts(emptyPage);

function finish(html: string, headers: Record<string, string> = {}) {
  const all = { "Content-Type": "text/html; charset=utf-8", ...headers };
  const answer = { status: 200, headers: Object.entries(all), body: Buffer.from(html) };
  const page = ownPage(answer, own);
  const told = new Map(page.headers.map(([name, value]) => [name, String(value)]));
  return { html: page.body.toString(), policy: told.get("Content-Security-Policy") ?? "" };
}
const nonceOf = (policy: string) => /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? "none";

test("Of a finished page our own two scripts stay, with the nonce that the policy names", () => {
  const { html, policy } = finish(`<p>Words</p>${start}<script src="/_next/a.js"></script>${site}`);
  const nonce = nonceOf(policy);
  expect(html).toBe(
    `<p>Words</p>${start.replace(" data", ` nonce="${nonce}" data`)}${site.replace(" data", ` nonce="${nonce}" data`)}`,
  );
  expect(policy).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic';`);
  expect(policy).not.toContain("script-src 'self'");
});

test("Each page that is finished has a nonce of its own", () => {
  expect(nonceOf(finish(start).policy)).not.toBe(nonceOf(finish(start).policy));
});

test.each([
  "<script>alert(1)</script>",
  '<script data-own="">alert(1)</script>',
  "<SCRIPT src=//evil.example></SCRIPT >",
  '<script nonce="x" data-own="">start()</script>',
  '<script type="application/json">{}</script>',
])("%s, wherever it comes from, is left out", (script) => {
  expect(finish(`<p>a${script}b</p>`).html).toBe("<p>ab</p>");
});

test("Data for programs stays, without a nonce; hints for scripts that are left out go", () => {
  const jsonLd = '<script type="application/ld+json">{"name":"a"}</script>';
  const hint = '<link rel="preload" as="script" href="/_next/a.js"/>';
  const font = '<link rel="preload" as="font" href="/a.woff2"/>';
  expect(finish(jsonLd + hint + font).html).toBe(jsonLd + font);
});

test("What is no page, and what has a policy of its own, stays as it is", () => {
  const json = finish(`{"a":"<script>"}</script>"}`, { "Content-Type": "application/json" });
  expect(json).toEqual({ html: `{"a":"<script>"}</script>"}`, policy: "" });
  const mail = finish("<style></style><script>a</script>", {
    "Content-Security-Policy": "sandbox",
  });
  expect(mail).toEqual({ html: "<style></style><script>a</script>", policy: "sandbox" });
});
