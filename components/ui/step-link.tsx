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
    <a href={href} rel={rel} className="step-link">
      {isBack && <span aria-hidden="true">← </span>}
      <span className="sr-only">{isBack ? "Previous:" : "Next:"} </span>
      <span className="step-label">{label}</span>
      {!isBack && <span aria-hidden="true"> →</span>}
    </a>
  );
}
