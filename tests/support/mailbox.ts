/** What has come into the local mailbox, asked as its page asks. */
export type Received = {
  id: string;
  to: { address: string }[];
  subject: string;
  text: string;
  html: string;
};

const mailbox = `http://127.0.0.1:${process.env.E2E_MAILBOX_PORT ?? ""}/api/email`;

/** The mails to an address, oldest first. */
export async function mailsTo(address: string): Promise<Received[]> {
  const mails = (await (await fetch(mailbox)).json()) as Received[];
  return mails.filter(({ to }) => to.some((receiver) => receiver.address === address));
}

export async function sourceOf({ id }: Received): Promise<string> {
  return (await fetch(`${mailbox}/${id}/source`)).text();
}
