"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** A form around an action; says in words how it ended. Without a script the page is drawn anew. */
export function ActionForm({
  action,
  className,
  children,
}: {
  action: Action;
  className?: string;
  children: ReactNode;
}) {
  const [state, send, isSending] = useActionState(action, untouchedForm);

  // React would empty the fields after its own submit, also those that were refused.
  const sendKeepingFields = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <form action={send} onSubmit={sendKeepingFields} className={className} aria-busy={isSending}>
      {children}
      <div role="status" className="font-semibold">
        {state.error ?? state.done}
        {state.secret && <code className="mt-2 block break-all select-all">{state.secret}</code>}
      </div>
    </form>
  );
}
