/** nodemailer's pool alone: COUNT times one message of BYTES, composed anew each time or built once. */
import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { openMailSocket } from "@/lib/platform/mail/socket";

const [count = 0, bytes = 0] = process.argv.slice(2, 4).map(Number);
const connections = Number(process.env.SMTP_POOL_SIZE);
const isFixed = process.argv[4] === "fixed";
const from = "papers@example.org";
// The same sockets as the digest's: over nodemailer's own, each message waits for an acknowledgement.
const options = {
  ...parseConnectionUrl(process.env.SMTP_URL ?? ""),
  pool: true as const,
  maxConnections: connections,
  maxMessages: Infinity,
  getSocket: openMailSocket,
};
const transport = createTransport(options);
const { mail, raw } = await mailOf(bytes);

let next = 0;
const startedAt = performance.now();
async function work() {
  while (next < count) {
    const to = `subscriber-${(next += 1)}@example.org`;
    await transport.sendMail(isFixed ? { envelope: { from, to: [to] }, raw } : { ...mail, to });
  }
}
await Promise.all(Array.from({ length: 2 * connections }, work));
const seconds = (performance.now() - startedAt) / 1000;
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ sent: count, seconds, peakMegabytes, bytes: raw.length }));
process.exit(0);

/** A message with as much HTML as text on the wire as a digest has, about so large. */
async function mailOf(size: number) {
  const line =
    "<p>The quick brown fox jumps over the lazy dog, and the dog – being lazy – lets it.</p>\n";
  const made = (lines: number) => {
    const html = line.repeat(lines);
    return {
      from,
      subject: "Daily papers of 9 Dec 2025",
      html,
      text: html.slice(0, html.length / 3),
    };
  };
  const build = async (lines: number) =>
    (await new MailComposer(made(lines)).compile().build()).toString("latin1");
  const [few, many] = [await build(100), await build(200)];
  const perLine = (many.length - few.length) / 100;
  const lines = Math.round(100 + (size - few.length) / perLine);
  return { mail: made(lines), raw: await build(lines) };
}
