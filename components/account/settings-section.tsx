import type { ReactNode } from "react";

type Props = { title: string; id?: string; children: ReactNode };

export function SettingsSection({ title, id, children }: Props) {
  return (
    <section id={id} className="scroll-mt-4 border-b border-line py-8 first:pt-0 last:border-0">
      <h2 className="mb-4 text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}
