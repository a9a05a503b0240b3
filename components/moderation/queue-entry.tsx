import type { ReactNode } from "react";

/** An entry of the queue; j and k move between them as between papers. */
export function QueueEntry({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions: ReactNode;
}) {
  return (
    <article data-entry className="rounded-xl border border-line bg-card p-4">
      <h3 className="font-semibold break-words">{title}</h3>
      {children && <div className="mt-1 text-sm text-soft">{children}</div>}
      <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
    </article>
  );
}
