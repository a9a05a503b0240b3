import "server-only";
/** Owns what a mail server's refusal or silence means for one delivery and for the address. */

export type Outcome =
  | { status: "retry"; error: string; isServerTrouble: boolean; isServerAway: boolean }
  | { status: "failed"; error: string; bounce: "gone" | "refused" | null };

type SmtpFault = {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
  /** No connection could be opened: nothing of the mail was handed over. */
  isUnreached?: boolean;
  message: string;
};

/**
 * A temporary answer is tried again. A permanent one about the recipient counts against the address,
 * at once when the server says that it does not exist (5.1.x). A permanent one about the sender, the
 * sign-in or the message is our own fault: it never marks anybody's address.
 */
export function outcomeOfFault(thrown: unknown): Outcome {
  const fault = toFault(thrown);
  const { responseCode = 0, command = "" } = fault;
  const error = (fault.response ?? fault.message).replace(/\s+/g, " ").slice(0, 500);
  const isAboutRecipient = command === "RCPT TO";
  const isPermanent = responseCode >= 500 && responseCode < 600;
  if (isPermanent && isAboutRecipient) {
    return { status: "failed", error, bounce: /\b5\.1\.\d+\b/.test(error) ? "gone" : "refused" };
  }
  if (isPermanent && (command === "DATA" || fault.code === "EMESSAGE"))
    return { status: "failed", error, bounce: null };
  const isServerTrouble = !isAboutRecipient && command !== "DATA" && fault.code !== "EMESSAGE";
  // One that answers, such as "too busy" or "sign in first", is there.
  const isServerAway = fault.isUnreached === true && responseCode === 0;
  return { status: "retry", error, isServerTrouble, isServerAway };
}

function toFault(thrown: unknown): SmtpFault {
  return thrown instanceof Error ? thrown : { message: String(thrown) };
}
