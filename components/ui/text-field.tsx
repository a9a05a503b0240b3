import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "id"> & { label: string; name: string; hint?: string };

export function TextField({ label, hint, name, ...input }: Props) {
  const hintId = hint && `${name}-hint`;
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={name}
        name={name}
        aria-describedby={hintId}
        className="mt-1 block w-full rounded-lg border border-soft bg-card px-3 py-2 text-ink"
      />
      {hint && (
        <p id={hintId} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
