"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";

type Answer = { done?: string; secret?: string; error?: string };

/** A form that also works as a plain post; with a script it says in place how it ended. */
export function LiveForm({
  children,
  ...form
}: ComponentProps<"form"> & { action: string; children: ReactNode }) {
  const [answer, setAnswer] = useState<Answer>({});
  const [isSending, setSending] = useState(false);
  const router = useRouter();

  const sendInPlace = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    const body = new FormData(event.currentTarget);
    setAnswer(await post(form.action, body));
    setSending(false);
    router.refresh();
  };
  return (
    <form {...form} method="post" onSubmit={sendInPlace} aria-busy={isSending}>
      {children}
      <div role="status" className="font-semibold">
        {answer.error ?? answer.done}
        {answer.secret && <code className="mt-2 block break-all select-all">{answer.secret}</code>}
      </div>
    </form>
  );
}

async function post(action: string, body: FormData): Promise<Answer> {
  try {
    const response = await fetch(action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
    });
    return (await response.json()) as Answer;
  } catch {
    return { error: "This did not reach the site. Try again." };
  }
}
