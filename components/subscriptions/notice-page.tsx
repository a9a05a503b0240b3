import type { ReactNode } from "react";

/** A narrow page with a title and something to read or press. */
export function NoticePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-xl py-10">
      <h1 className="mb-4 text-3xl font-bold">{title}</h1>
      {children}
    </div>
  );
}
