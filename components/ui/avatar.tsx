import { colourOf, initialOf } from "@/lib/text/avatars";

/** A picture made of the name: nobody's server is asked for one. */
export function Avatar({ name, className = "size-8" }: { name: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={`inline-block shrink-0 rounded-full ${className}`}
    >
      <rect width="32" height="32" fill={colourOf(name)} />
      <text
        x="16"
        y="16"
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-white text-sm font-semibold"
      >
        {initialOf(name)}
      </text>
    </svg>
  );
}
