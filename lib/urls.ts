import type { Day } from "@/lib/dates";

/** Paths of this site's pages. */
export const paths = {
  latest: () => "/papers",
  day: (day: Day) => `/papers/date/${day}`,
  paper: (id: string) => `/papers/${id}`,
  comments: (id: string) => `/papers/${id}#community`,
  video: (id: string, position: number) => `/media/${id}/${position}`,
};

/** Paths that a subscriber's mails lead to; each token does one thing. */
export const subscriptionPaths = {
  subscribe: () => "/subscriptions",
  sent: () => "/subscriptions/sent",
  confirm: (token: string) => `/subscriptions/confirm?token=${token}`,
  preferences: (token: string) => `/subscriptions/preferences?token=${token}`,
  unsubscribe: (token: string) => `/unsubscribe?token=${token}`,
  oneClickUnsubscribe: (token: string) => `/api/unsubscribe?token=${token}`,
};

/** A path marked as followed from the digest: the mark is the same for everyone. */
export function fromDigest(path: string, fragment?: string): string {
  return `${path}?utm_source=digest&utm_medium=email${fragment ? `#${fragment}` : ""}`;
}
