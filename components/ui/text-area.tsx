import type { ComponentProps } from "react";

type Props = ComponentProps<"textarea"> & { label: string; name: string; hint?: string };

/** Needs an id of its own where two fields on a page share a name. */
export function TextArea({ label, hint, name, id = name, ...area }: Props) {
  const hintId = hint && `${id}-hint`;
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-sm text-soft">
          {hint}
        </p>
      )}
      <textarea
        {...area}
        id={id}
        name={name}
        aria-describedby={hintId}
        className="mt-1 block w-full rounded-lg border border-soft bg-card px-3 py-2 text-ink"
      />
    </div>
  );
}
