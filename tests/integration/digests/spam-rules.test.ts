import { mailServer } from "@/tests/support/mail-server";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sendDueDigests } from "@/lib/digests/send";
import { subscriptionSchema } from "@/lib/subscriptions/preferences";
import { requestSubscription } from "@/lib/subscriptions/subscribe";
import { placePaper } from "@/tests/support/factories";
import { createSubscriber } from "@/tests/support/subscribers";

const now = new Date();
/** Debian: apt-get install spamassassin */
const isInstalled = spawnSync("spamassassin", ["--version"]).status === 0;
/** That it has never left this machine, that it has HTML, and that it is signed. */
const harmless = ["NO_RELAYS", "NO_RECEIVED", "HTML_MESSAGE", "DKIM_SIGNED", "DKIM_INVALID"];

test.skipIf(!isInstalled)(
  "SpamAssassin's rules find nothing in a digest and a confirmation",
  { timeout: 60_000 },
  async () => {
    for (const title of ["Attention is all you need", "Free energy and $x^2$ in the limit"])
      await placePaper(now.toISOString().slice(0, 10), {
        paper: { title, abstract: "We try it. It works." },
      });
    await createSubscriber({ dueAt: new Date(now.getTime() - 1000) });
    await sendDueDigests({ now });
    await requestSubscription(subscriptionSchema.parse({ email: "ada@example.org" }), now);
    const mails = mailServer.take();
    expect(mails).toHaveLength(2);
    for (const { source } of mails) {
      const { score, rules } = judge(source);
      expect(rules.filter((rule) => !harmless.includes(rule ?? ""))).toEqual([]);
      expect(rules).toContain("HTML_MESSAGE");
      expect(score).toBeLessThan(0.5);
    }
  },
);

/** By the installed rules alone, without asking anything on the network. */
function judge(source: string) {
  const home = mkdtempSync(join(tmpdir(), "spamassassin-"));
  writeFileSync(join(home, "prefs"), "use_bayes 0\n");
  const { stdout } = spawnSync(
    "spamassassin",
    ["--local", "--test-mode", "--prefspath", join(home, "prefs")],
    { input: source, encoding: "utf8", env: { ...process.env, HOME: home } },
  );
  rmSync(home, { recursive: true, force: true });
  const [, points, table = ""] =
    /^Content analysis details:\s+\((\S+) points[^]*?\n([^]*)/m.exec(stdout) ?? [];
  return {
    score: Number(points),
    rules: [...table.matchAll(/^ ?-?\d+\.\d ([A-Z]\w+)/gm)].map(([, rule]) => rule),
  };
}
