/** Filled with the browser's time zone as the form leaves (components/browser/time-zones.ts). */
export function TimeZoneGuess() {
  return <input type="hidden" name="timeZone" data-time-zone />;
}
