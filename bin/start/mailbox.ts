import { say, stopLater } from "@/bin/start/life";
import { setVariables } from "@/lib/platform/local/environment";
import { startMailbox } from "@/lib/platform/local/mailbox";

export async function openMailbox(folder: string, pagePort: number): Promise<string> {
  const { smtpUrl, stop } = await startMailbox(folder, pagePort);
  stopLater(stop);
  setVariables({ SMTP_URL: smtpUrl, MAILBOX_URL: `http://localhost:${pagePort}` });
  say(`Mailbox: http://localhost:${pagePort}, SMTP on port ${new URL(smtpUrl).port}`);
  return smtpUrl;
}
