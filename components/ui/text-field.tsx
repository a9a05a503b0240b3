import type { ComponentProps } from "react";

type Props = ComponentProps<"input"> & { label: string; name: string; hint?: string };

/** Needs an id of its own where two fields on a page share a name. */
export function TextField({ label, hint, name, id = name, ...input }: Props) {
  const hintId = hint && `${id}-hint`;
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={id}
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
