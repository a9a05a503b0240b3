import type { ReactNode } from "react";

/** A link to another site that looks like a button. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      rel="nofollow noopener"
      className="rounded-md border border-line bg-card px-3 py-1.5 text-sm font-medium hover:bg-accent-wash"
    >
      {children}
    </a>
  );
}
