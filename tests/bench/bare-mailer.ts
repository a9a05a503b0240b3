/** nodemailer's pool alone: COUNT times one message of BYTES, composed anew each time or built once. */
import { createTransport } from "nodemailer";
import { parseConnectionUrl } from "nodemailer/lib/shared";

const [count = 0, bytes = 0] = process.argv.slice(2, 4).map(Number);
const connections = Number(process.env.SMTP_POOL_SIZE);
const isFixed = process.argv[4] === "fixed";
const transport = createTransport({
  ...parseConnectionUrl(process.env.SMTP_URL ?? ""),
  pool: true,
  maxConnections: connections,
  maxMessages: Infinity,
});
// The same share of HTML and text as in a digest; a little less, as quoted-printable adds to it.
const line =
  "<p>The quick brown fox jumps over the lazy dog, and the dog – being lazy – lets it.</p>\n";
const html = line.repeat(Math.round((bytes * 0.62) / line.length));
const text = html.slice(0, Math.round(html.length / 3));
const mail = { from: "papers@example.org", subject: "Daily papers of 9 Dec 2025", html, text };
const raw = `From: papers@example.org\r\nSubject: Daily papers\r\n\r\n${"The quick brown fox jumps over the lazy dog, and so on until here.\r\n".repeat(Math.round(bytes / 68))}`;

let next = 0;
const startedAt = performance.now();
async function work() {
  while (next < count) {
    const to = `subscriber-${(next += 1)}@example.org`;
    await transport.sendMail(
      isFixed ? { envelope: { from: "papers@example.org", to: [to] }, raw } : { ...mail, to },
    );
  }
}
await Promise.all(Array.from({ length: 2 * connections }, work));
const seconds = (performance.now() - startedAt) / 1000;
console.log(
  JSON.stringify({
    sent: count,
    seconds,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
process.exit(0);
