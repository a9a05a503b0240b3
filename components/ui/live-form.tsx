import type { ComponentProps, ReactNode } from "react";

/** A form that is a plain post, and says in place how it ended where components/browser/live-forms.ts runs. */
export function LiveForm({
  children,
  ...form
}: ComponentProps<"form"> & { action: string; children: ReactNode }) {
  return (
    <form {...form} method="post" data-live>
      {children}
      <div role="status" className="form-answer" />
    </form>
  );
}
