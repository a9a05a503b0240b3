/** For how long an answer asks to be left alone, in either form that HTTP has: seconds, or a date. */
export function retryAfterMs(headers: Headers): number {
  const asked = headers.get("retry-after") ?? "";
  const ms = /GMT$/.test(asked) ? Date.parse(asked) - Date.now() : Number(asked) * 1000;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
