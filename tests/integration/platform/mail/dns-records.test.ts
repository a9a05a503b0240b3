import { mailServer } from "@/tests/support/mail-server";
import { afterEach, expect, test } from "vitest";
import { checkMailRecords } from "@/lib/platform/mail/dns-records";
import { serveTxtRecords } from "@/tests/support/dns-server";

const key = mailServer.dkimPublicKey.replace(/-----[^-]+-----|\s/g, "");
const selector = "papers._domainkey.example.org";
let stop: () => void = () => undefined;
afterEach(() => stop());

async function check(records: Record<string, string>) {
  ({ stop } = await serveTxtRecords(records));
  const answers = await checkMailRecords();
  return Object.fromEntries(answers.map(({ name, isGood }) => [name, isGood]));
}

test("The records that are published are good, a key in several strings too", async () => {
  const records = {
    "example.org": "v=spf1 mx -all",
    "_dmarc.example.org": "v=DMARC1; p=reject",
    [selector]: `v=DKIM1; k=rsa; p=${key}`,
  };
  expect(await check(records)).toEqual({
    "example.org": true,
    "_dmarc.example.org": true,
    [selector]: true,
  });
});

test("Records that are missing, of something else or of another key are not", async () => {
  const records = {
    "example.org": "google-site-verification=1",
    [selector]: `v=DKIM1; k=rsa; p=${key.replace("A", "B")}`,
  };
  expect(await check(records)).toEqual({
    "example.org": false,
    "_dmarc.example.org": false,
    [selector]: false,
  });
});

test("What is wanted has the key that goes with the private one", async () => {
  ({ stop } = await serveTxtRecords({}));
  const wanted = (await checkMailRecords()).map((record) => record.wanted);
  expect(wanted).toContain(`v=DKIM1; k=rsa; p=${key}`);
});
