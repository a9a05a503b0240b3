/** Without a mail server of its own the site keeps all mail in a mailbox on the same machine. */
export function MailboxLink({ url }: { url: string | undefined }) {
  if (!url) return null;
  return (
    <p className="mt-4">
      This site keeps its email on this machine:{" "}
      <a href={url} className="text-accent underline">
        open the mailbox
      </a>
      .
    </p>
  );
}
