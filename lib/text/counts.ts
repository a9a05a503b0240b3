/**
 * Counts as the pages show them. Apart from the dates, since browsers load this one: the first
 * formatter of `Intl` costs a phone 50 ms, so it is made when a count first needs it.
 */
let compactNumber: Intl.NumberFormat | undefined;

/** "1 author", "3,303 authors" */
export function formatCount(count: number, noun: string): string {
  const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped} ${noun}${count === 1 ? "" : "s"}`;
}

/** "999", "3.3K" */
export function formatCompact(count: number): string {
  if (count < 1000) return String(count);
  compactNumber ??= new Intl.NumberFormat("en-US", {
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return compactNumber.format(count);
}
