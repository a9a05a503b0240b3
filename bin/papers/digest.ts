import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { parseDay } from "@/lib/time/dates";

type SendChoices = { now: Date; dryRun?: boolean; out: string };
type PreviewChoices = { day: ReturnType<typeof day>; to?: string; out: string };

/** `digest send`, `digest preview` and `digest dns`. The domain is loaded only once the environment is there. */
export function digestCommand(): Command {
  const digest = new Command("digest").description("the mail of the day or of the week");
  digest
    .command("send")
    .description("send every digest and notification that is due, as the cron route does")
    .option(
      "--now <instant>",
      "as if it were this instant, such as 2025-12-09T08:00:00Z",
      instant,
      new Date(),
    )
    .option("--dry-run", "send nothing; list who would get what and write the first mail to files")
    .option("--out <folder>", "where a dry run writes", "digest-preview")
    .action(send);
  digest
    .command("preview")
    .description("write any day's digest to files, or send it to one address")
    .requiredOption("--day <day>", "a feed day, such as 2025-12-09", day)
    .option("--to <address>", "send it there, marked as a preview")
    .option("--out <folder>", "where to write it otherwise", "digest-preview")
    .action(preview);
  digest
    .command("dns")
    .description("say which SPF, DKIM and DMARC records the sending domain needs, and check them")
    .action(checkDns);
  return digest;
}

async function send({ now, dryRun, out }: SendChoices): Promise<void> {
  if (dryRun) return rehearse(now, out);
  const { runDigests } = await import("@/lib/mailings/run");
  const { closeMailer } = await import("@/lib/platform/mail/mailer");
  const onProgress = ({ sent }: { sent: number }) => console.error(`${sent} sent`);
  console.log(JSON.stringify(await runDigests({ now, onProgress })));
  closeMailer();
}

async function rehearse(now: Date, out: string): Promise<void> {
  const { rehearseDigests } = await import("@/lib/digests/preview");
  const { listChannelReports } = await import("@/lib/channels/report");
  const { planned, due, first } = await rehearseDigests(now);
  for (const { email, frequency, period, paperIds } of planned) {
    console.log(`${email}\t${frequency}\t${period}\t${paperIds.length} papers`);
  }
  if (due > planned.length) console.log(`… and ${due - planned.length} more`);
  for (const { name, service, frequency, dueAt } of await listChannelReports()) {
    if (dueAt && dueAt <= now) console.log(`${name}\t${frequency}\t${service}`);
  }
  console.log(`${due} due. Nothing was sent.`);
  if (first) await write(out, first);
}

async function preview({ day, to, out }: PreviewChoices): Promise<void> {
  const { previewDay, sendPreview } = await import("@/lib/digests/preview");
  const { closeMailer } = await import("@/lib/platform/mail/mailer");
  const shown = await previewDay(day, new Date());
  if (!shown) throw new Error(`No papers are listed on ${day}.`);
  if (!to) return write(out, shown);
  await sendPreview(shown, to);
  closeMailer();
  console.log(`Sent "[Preview] ${shown.subject}" to ${to}.`);
}

async function checkDns(): Promise<void> {
  const { checkMailRecords } = await import("@/lib/platform/mail/dns-records");
  const records = await checkMailRecords();
  for (const { name, wanted, found, isGood } of records) {
    console.log(
      `${isGood ? "good   " : "missing"} ${name} TXT ${wanted}${found ? `\n        found: ${found}` : ""}`,
    );
  }
  if (records.some(({ isGood }) => !isGood)) process.exitCode = 1;
}

async function write(
  folder: string,
  { html, text }: { html: string; text: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "digest.html"), html);
  await writeFile(join(folder, "digest.txt"), text);
  console.log(`Wrote ${join(folder, "digest.html")} and digest.txt.`);
}

function instant(text: string): Date {
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime()))
    throw new InvalidArgumentError("That isn't a time. Write it as 2025-12-09T08:00:00Z.");
  return parsed;
}

function day(text: string) {
  const parsed = parseDay(text);
  if (!parsed) throw new InvalidArgumentError("That isn't a date. Write it as 2025-12-09.");
  return parsed;
}
