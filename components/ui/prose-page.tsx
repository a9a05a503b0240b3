import type { ReactNode } from "react";

/** A page to read from top to bottom. */
export function ProsePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="prose-page">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
