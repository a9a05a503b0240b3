import type { ReactNode } from "react";

type Props = { action: string; token: string; children: ReactNode };

/** A form whose permission is the token of the link that led here. */
export function TokenForm({ action, token, children }: Props) {
  return (
    <form method="post" action={action} className="mt-6 flex flex-col items-start gap-5">
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  );
}
