"use client";

import { useEffect, useRef } from "react";

type Props = { zones: string[]; chosen: string; isGuess: boolean };

/** All zones, with the browser's own chosen when the reader has not chosen yet. */
export function TimeZoneSelect({ zones, chosen, isGuess }: Props) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (isGuess && select.current && zones.includes(zone)) select.current.value = zone;
  }, [isGuess, zones]);
  return (
    <select
      ref={select}
      name="timeZone"
      defaultValue={chosen}
      autoComplete="off"
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
