/** A link one step back or forward in a series. */
export function StepLink({
  href,
  rel,
  label,
}: {
  href: string;
  rel: "prev" | "next";
  label: string;
}) {
  const isBack = rel === "prev";
  return (
    <a
      href={href}
      rel={rel}
      className="rounded-full border border-line bg-card px-3 py-1.5 text-sm hover:bg-accent-wash"
    >
      {isBack && <span aria-hidden="true">← </span>}
      <span className="sr-only">{isBack ? "Previous:" : "Next:"} </span>
      {label}
      {!isBack && <span aria-hidden="true"> →</span>}
    </a>
  );
}
