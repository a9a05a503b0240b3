"use client";

import { useEffect, useRef } from "react";

/**
 * Sends the browser's time zone along with a form that does not ask for it. It is asked for as the
 * form leaves: the first question makes a browser load its tables, 70 ms on a phone.
 */
export function TimeZoneGuess() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    form?.addEventListener("formdata", addTimeZone);
    return () => form?.removeEventListener("formdata", addTimeZone);
  }, []);
  return <input ref={input} type="hidden" name="timeZone" />;
}

function addTimeZone({ formData }: FormDataEvent) {
  formData.set("timeZone", Intl.DateTimeFormat().resolvedOptions().timeZone);
}
