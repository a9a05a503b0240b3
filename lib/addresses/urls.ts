import type { Day } from "@/lib/time/dates";
import { paperIdToSegment } from "@/lib/addresses/paper-paths";
import type { Month, Week } from "@/lib/time/periods";

/** Paths of this site's pages. */
export const paths = {
  latest: () => "/papers",
  day: (day: Day) => `/papers/date/${day}`,
  /** Where a text that names no day leads: nowhere. */
  noDay: (text: string) => `/papers/date/${encodeURIComponent(text)}`,
  week: (week: Week) => `/papers/week/${week}`,
  month: (month: Month) => `/papers/month/${month}`,
  trending: () => "/papers/trending",
  search: (query: string) => `/papers?q=${encodeURIComponent(query)}`,
  ranking: () => "/about/ranking",
  about: () => "/about",
  privacy: () => "/privacy",
  digestPreview: () => "/about/digest",
  digestPreviewMail: () => "/about/digest/email",
  api: () => "/api",
  category: (category: string) => paths.search(`cat:${category}`),
  /** A later page of a list. */
  page: (list: string, page: number) => (page === 1 ? list : `${list}?p=${page}`),
  submitId: (id: string) => `/papers/submit?id=${encodeURIComponent(id)}`,
  paper: (id: string) => `/papers/${id}`,
  paperMarkdown: (id: string) => `/papers/${id}.md`,
  paperCard: (id: string) => `/papers/${paperIdToSegment(id)}/social-card.png`,
  citation: (id: string, format: string) => `/papers/${paperIdToSegment(id)}/cite/${format}`,
  comments: (id: string) => `/papers/${id}#community`,
  /** A list's feed, as Atom; `.rss` and `.json` instead of `.xml` are the same list. */
  feed: (list: string) => `/feeds/${list}.xml`,
  dump: (name: string) => `/api/dumps/${name}`,
  keyword: (keyword: string) => paths.search(keyword),
  /** The papers of an author, found by the name. */
  author: (name: string) => paths.search(`author:"${name.replaceAll('"', "")}"`),
  /** The papers of an organisation, found by its name. */
  organization: (name: string) => paths.search(`org:"${name.replaceAll('"', "")}"`),
  /** A picture made small by this site, so that whoever opens a mail asks no third party. */
  smallPicture: (url: string) => `/_next/image?url=${encodeURIComponent(url)}&w=640&q=70`,
  video: (id: string, position: number) => `/media/${id}/${position}`,
  signIn: () => "/sign-in",
  signInToUpvote: (paperId: string, returnPath: string) =>
    `/sign-in?${new URLSearchParams({ upvote: paperId, to: returnPath })}`,
  signInLinkSent: (isLate: boolean) => `/sign-in/sent${isLate ? "?late=1" : ""}`,
  confirmSignIn: (token: string) => `/sign-in/confirm?token=${token}`,
  settings: () => "/settings",
  comment: (paperId: string, commentId: string) => `/papers/${paperId}#comment-${commentId}`,
  commentPage: (paperId: string, page: number) =>
    `/papers/${paperIdToSegment(paperId)}/comments/${page}`,
  oneComment: (commentId: string) => `/comments/${commentId}`,
  commentHistory: (commentId: string) => `/comments/${commentId}/history`,
  signInFirst: (returnPath: string) => `/sign-in?${new URLSearchParams({ to: returnPath })}`,
  submit: () => "/papers/submit",
  managePaper: (paperId: string) => `/papers/${paperIdToSegment(paperId)}/manage`,
  moderation: () => "/moderation",
  curate: () => "/curate",
  candidates: (query: string, page: number) =>
    `/curate?${new URLSearchParams({ ...(query && { q: query }), ...(page > 1 && { p: String(page) }) })}`.replace(
      /\?$/,
      "",
    ),
  digests: () => "/moderation/digests",
  digest: (id: string) => `/moderation/digests/${id}`,
  notifications: () => "/notifications",
  user: (handle: string) => `/users/${handle}`,
};

/** Where forms are sent. */
export const formPaths = {
  chooseDay: () => "/papers/date",
  upvote: () => "/upvotes",
  postComment: () => "/comments",
  ofComment: (commentId: string, verb: "edit" | "delete" | "report" | "react") =>
    `/comments/${commentId}/${verb}`,
  lookUpPaper: () => "/papers/submit/lookup",
  confirmSubmission: () => "/papers/submit/confirm",
  saveHeldSubmission: () => "/papers/submit/held",
  enterPaper: () => "/papers/submit/by-hand",
  moderate: (verb: string) => `/moderation/${verb}`,
  reportPerson: (handle: string) => `/users/${handle}/report`,
  setRole: (handle: string) => `/users/${handle}/role`,
  sendSignInLink: () => "/sign-in/link",
  signInCode: () => "/sign-in/code",
  signInByProvider: () => "/sign-in/provider",
  signIn: () => "/sign-in/session",
  signOut: () => "/sign-out",
  signOutEverywhere: () => "/sign-out/everywhere",
  saveProfile: () => "/settings/profile",
  saveNotifications: () => "/settings/notifications",
  endSession: () => "/settings/sessions/end",
  makeToken: () => "/settings/tokens",
  revokeToken: () => "/settings/tokens/revoke",
  deleteAccount: () => "/settings/delete",
  readNotifications: () => "/notifications/read",
  stopNotifications: () => "/notifications/stop/now",
  subscribe: () => "/api/subscriptions",
  confirmSubscription: () => "/subscriptions/confirm/now",
  savePreferences: () => "/subscriptions/preferences/save",
  pauseSubscription: () => "/subscriptions/preferences/pause",
  subscribeViewer: () => "/subscriptions/viewer",
  unsubscribe: () => "/unsubscribe/now",
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

/** Paths that a mail with notifications leads to. */
export const notificationPaths = {
  stop: (token: string) => `/notifications/stop?token=${token}`,
  oneClickStop: (token: string) => `/api/notifications/stop?token=${token}`,
};

/** A path marked as followed from the digest: the mark is the same for everyone. */
export function fromDigest(path: string, fragment?: string): string {
  return `${fromDigestIn("email", path)}${fragment ? `#${fragment}` : ""}`;
}

/** The same for a digest that came another way than by mail. */
export function fromDigestIn(medium: string, path: string): string {
  return `${path}?utm_source=digest&utm_medium=${medium}`;
}

/** The path when it leads to a page of this site, else the front page: nobody is sent elsewhere. */
export function safeReturnPath(path: string): string {
  const origin = "http://site.invalid";
  if (!path.startsWith("/") || !URL.canParse(path, origin)) return "/";
  const url = new URL(path, origin);
  // "/.//evil.example" is a path of ours until a browser reads what is left of it.
  const isOurs = url.origin === origin && !url.pathname.startsWith("//");
  return isOurs ? `${url.pathname}${url.search}${url.hash}` : "/";
}
