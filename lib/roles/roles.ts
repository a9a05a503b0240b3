/** Owns which roles may do what; nobody else compares a role. */

type Holder = { role: string };

const moderating = new Set(["moderator", "admin"]);
const curating = new Set(["curator", ...moderating]);

/** May act on people, comments and reports, and see the pages about them. */
export function isModerator(holder: Holder | null): boolean {
  return holder !== null && moderating.has(holder.role);
}

/** May say which role an account has. */
export function mayGrantRoles(holder: Holder | null): boolean {
  return holder?.role === "admin";
}

/** May decide which papers are on the feed: place, queue and dismiss them. */
export function mayCurate(holder: Holder | null): boolean {
  return holder !== null && curating.has(holder.role);
}
