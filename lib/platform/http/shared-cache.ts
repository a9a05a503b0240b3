/**
 * For what everyone may have: caches between us and the reader keep it 5 s, and a day where this site cannot
 * be asked; the server itself refreshes it within 10 s of a change.
 */
export const sharedCache =
  "public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=86400";

/** For what must be true at this moment, or is another for another cookie. */
export const askedEachTime = { "Cache-Control": "public, max-age=0, must-revalidate" };
