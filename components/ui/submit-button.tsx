import type { ReactNode } from "react";

/** The one thing to press in a form. */
export function SubmitButton({ children }: { children: ReactNode }) {
  return (
    <button className="rounded-md bg-accent px-4 py-2 font-semibold text-page hover:opacity-90">
      {children}
    </button>
  );
}
