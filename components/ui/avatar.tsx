/** A picture made of the name: nobody's server is asked for one. */
export function Avatar({ name, className = "size-8 text-sm" }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-grid shrink-0 place-items-center rounded-full font-semibold text-white ${className}`}
      style={{ backgroundColor: `hsl(${hueOf(name)} 45% 30%)` }}
    >
      {[...name.trim()][0]?.toUpperCase() ?? "?"}
    </span>
  );
}

function hueOf(name: string): number {
  return [...name].reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
