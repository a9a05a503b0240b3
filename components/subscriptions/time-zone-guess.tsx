"use client";

import { useEffect, useRef } from "react";

/** Sends the browser's time zone along with a form that does not ask for it. */
export function TimeZoneGuess() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, []);
  return <input ref={input} type="hidden" name="timeZone" />;
}
