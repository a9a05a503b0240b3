import type { Day } from "@/lib/dates";

/** Paths of this site's pages. */
export const paths = {
  latest: () => "/papers",
  day: (day: Day) => `/papers/date/${day}`,
  paper: (id: string) => `/papers/${id}`,
  comments: (id: string) => `/papers/${id}#community`,
  video: (id: string, position: number) => `/media/${id}/${position}`,
  signIn: () => "/sign-in",
  signInToUpvote: (paperId: string, returnPath: string) =>
    `/sign-in?${new URLSearchParams({ upvote: paperId, to: returnPath })}`,
  signInLinkSent: () => "/sign-in/sent",
  confirmSignIn: (token: string) => `/sign-in/confirm?token=${token}`,
  settings: () => "/settings",
  user: (handle: string) => `/users/${handle}`,
};

/** The path when it leads to a page of this site, else the front page: nobody is sent elsewhere. */
export function safeReturnPath(path: string): string {
  const origin = "http://site.invalid";
  if (!path.startsWith("/") || !URL.canParse(path, origin)) return "/";
  const url = new URL(path, origin);
  // "/.//evil.example" is a path of ours until a browser reads what is left of it.
  const isOurs = url.origin === origin && !url.pathname.startsWith("//");
  return isOurs ? `${url.pathname}${url.search}${url.hash}` : "/";
}
