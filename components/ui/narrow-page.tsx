import type { ReactNode } from "react";

/** A page that asks one thing. */
export function NarrowPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-md py-12">
      <h1 className="text-3xl font-bold">{title}</h1>
      {children}
    </div>
  );
}
