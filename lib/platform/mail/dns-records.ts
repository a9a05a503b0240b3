import "server-only";
/** Owns what must stand in the DNS so that large mailbox providers believe the mail. */
import { createPublicKey } from "node:crypto";
import { resolveTxt } from "node:dns/promises";
import { bareAddress } from "@/lib/platform/mail/headers";
import { env } from "@/lib/platform/env/env";

export type MailRecord = { name: string; wanted: string; found: string | null; isGood: boolean };

/** SPF and DMARC of the sender's domain, and the DKIM key when one is configured. */
export async function checkMailRecords(): Promise<MailRecord[]> {
  const domain = bareAddress(env.DIGEST_FROM ?? env.MAIL_FROM).split("@")[1] ?? "";
  return Promise.all([
    check(domain, "v=spf1 include:YOUR-MAIL-PROVIDER -all", (text) => text.startsWith("v=spf1")),
    check(`_dmarc.${domain}`, "v=DMARC1; p=quarantine", (text) => /^v=DMARC1/.test(text)),
    ...dkimChecks(),
  ]);
}

function dkimChecks(): Promise<MailRecord>[] {
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY } = env;
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_PRIVATE_KEY) return [];
  const key = createPublicKey(DKIM_PRIVATE_KEY)
    .export({ type: "spki", format: "der" })
    .toString("base64");
  const isOurs = (text: string) => text.replace(/\s/g, "").includes(`p=${key}`);
  return [check(`${DKIM_SELECTOR}._domainkey.${DKIM_DOMAIN}`, `v=DKIM1; k=rsa; p=${key}`, isOurs)];
}

async function check(
  name: string,
  wanted: string,
  isRight: (text: string) => boolean,
): Promise<MailRecord> {
  const texts = await resolveTxt(name).then(
    (records) => records.map((chunks) => chunks.join("")),
    () => [],
  );
  const right = texts.find(isRight) ?? null;
  return { name, wanted, found: right, isGood: right !== null };
}
