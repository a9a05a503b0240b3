type Props = { zones: string[]; chosen: string; isGuess: boolean };

/** All zones; while the reader has not chosen yet, components/browser/time-zones.ts chooses the browser's own. */
export function TimeZoneSelect({ zones, chosen, isGuess }: Props) {
  return (
    <select
      name="timeZone"
      defaultValue={chosen}
      autoComplete="off"
      data-time-zone={isGuess || undefined}
      className="w-full rounded-md border border-line bg-card px-3 py-2"
    >
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </select>
  );
}
