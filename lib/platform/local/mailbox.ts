import "server-only";
/** A mail server for machines without one: it takes every message, keeps it on disk and shows it on a page. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { PartialMailDevConfig } from "maildev";

export type Mailbox = { smtpUrl: string; stop: () => Promise<void> };

/** With the page and its JSON API at `pagePort`. */
export function startMailbox(folder: string, pagePort: number): Promise<Mailbox> {
  return listen(folder, { web: pagePort, webIp: "127.0.0.1" });
}

/** For a command line: the next start shows what it took. */
export function startMailboxWithoutPage(folder: string): Promise<Mailbox> {
  return listen(folder, { disableWeb: true });
}

async function listen(folder: string, page: PartialMailDevConfig): Promise<Mailbox> {
  const mailDirectory = path.join(folder, "mailbox");
  await mkdir(mailDirectory, { recursive: true, mode: 0o700 }); // the messages hold sign-in links
  const { MailDev } = await import("maildev"); // a second to load, so only where it is used
  const mailbox = new MailDev({
    ...page,
    smtp: 0,
    ip: "127.0.0.1",
    mailDirectory,
    maxEmails: 2_000,
    silent: true,
  });
  const { smtp } = await withoutAnnouncement(() => mailbox.start());
  return { smtpUrl: `smtp://127.0.0.1:${smtp.getPort()}`, stop: () => mailbox.stop() };
}

/* eslint-disable no-console -- maildev prints where its page is even when it is told to be silent */
async function withoutAnnouncement<T>(start: () => Promise<T>): Promise<T> {
  const { info } = console;
  console.info = () => undefined;
  try {
    return await start();
  } finally {
    console.info = info;
  }
}
