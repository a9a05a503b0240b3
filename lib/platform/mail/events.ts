/** What mail providers say has become of a mail, read into one shape. Pure. */
import { z } from "zod";

export type MailEvent = { email: string; kind: "gone" | "refused" | "complaint" };
export type MailProvider = keyof typeof readers;

const sendGrid = z.array(
  z.looseObject({
    event: z.string(),
    email: z.string(),
    type: z.string().optional(),
    reason: z.string().optional(),
  }),
);
const postmark = z.looseObject({
  RecordType: z.string(),
  Email: z.string(),
  Type: z.string().optional(),
});

const readers = { sendgrid: readSendGrid, postmark: readPostmark };

export function isMailProvider(name: string): name is MailProvider {
  return Object.hasOwn(readers, name);
}

/** Events of other kinds (opened, delivered …) are none of ours and leave no trace. */
export function readMailEvents(provider: MailProvider, body: unknown): MailEvent[] {
  return readers[provider](body).map((event) => ({
    ...event,
    email: event.email.trim().toLowerCase(),
  }));
}

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event */
function readSendGrid(body: unknown): MailEvent[] {
  return sendGrid.parse(body).flatMap(({ event, email, type, reason = "" }): MailEvent[] => {
    if (event === "spamreport") return [{ email, kind: "complaint" }];
    // Not sent at all, as SendGrid's own list has the address.
    if (event === "dropped" && reason === "Spam Reporting Address")
      return [{ email, kind: "complaint" }];
    if (event === "dropped" && ["Bounced Address", "Invalid"].includes(reason))
      return [{ email, kind: "gone" }];
    if (event !== "bounce") return [];
    return [{ email, kind: type === "blocked" ? "refused" : "gone" }];
  });
}

/** https://postmarkapp.com/developer/webhooks/bounce-webhook */
function readPostmark(body: unknown): MailEvent[] {
  const { RecordType, Email: email, Type } = postmark.parse(body);
  if (RecordType === "SpamComplaint") return [{ email, kind: "complaint" }];
  if (RecordType !== "Bounce") return [];
  if (Type === "SpamNotification" || Type === "SpamComplaint")
    return [{ email, kind: "complaint" }];
  if (Type === "HardBounce" || Type === "BadEmailAddress") return [{ email, kind: "gone" }];
  return ["SoftBounce", "Blocked", "DnsError", "MailboxFull"].includes(Type ?? "")
    ? [{ email, kind: "refused" }]
    : [];
}
