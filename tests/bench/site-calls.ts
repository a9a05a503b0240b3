import { dayToDate, type Day } from "@/lib/time/dates";
import { daysOfMonth, daysOfWeek, type Month, type Week } from "@/lib/time/periods";

/** The day after the newest feed day of a site that fill-site filled. */
export const now = new Date("2025-12-10T12:00:00Z");

export type Known = {
  placed: string;
  discussed: string;
  comment: string;
  doi: string;
  user: string;
};

/**
 * What pages, API, feeds, cron and commands ask the domain for: for each, a case that is everywhere and
 * one that is rare, the first page and a deep one. Loaded once DATABASE_URL names the database.
 */
export async function listCalls(known: Known): Promise<Record<string, () => Promise<unknown>>> {
  const days = await import("@/lib/feed/days");
  const months = await import("@/lib/feed/months");
  const periods = await import("@/lib/feed/periods");
  const { getTrendingFeed } = await import("@/lib/feed/trending");
  const feed = await import("@/lib/feed/records");
  const calendar = await import("@/lib/feed/calendar-records");
  const { rescoreTrending } = await import("@/lib/feed/rescore-trending");
  const { getPaper } = await import("@/lib/papers/detail");
  const records = await import("@/lib/papers/records");
  const subjects = await import("@/lib/papers/matching-records");
  const { findNamedPaper } = await import("@/lib/papers/referenced");
  const { hasPaper } = await import("@/lib/papers/visible");
  const held = await import("@/lib/papers/held-submissions");
  const { searchPapers } = await import("@/lib/search/search-papers");
  const { noFilters } = await import("@/lib/search/filters");
  const { suggest } = await import("@/lib/search/suggest");
  const { listRelatedPapers } = await import("@/lib/search/related-papers");
  const threads = await import("@/lib/comments/threads");
  const { postComment } = await import("@/lib/comments/writing");
  const people = await import("@/lib/people/people");
  const { handleSchema } = await import("@/lib/people/handles");
  const { updateProfile } = await import("@/lib/people/profiles");
  const upvotes = await import("@/lib/upvotes/upvotes");
  const inbox = await import("@/lib/notifications/inbox");
  const { claimNotifications } = await import("@/lib/notifications/claim");
  const queue = await import("@/lib/moderation/queue");
  const { listModeration } = await import("@/lib/moderation/log");
  const settling = await import("@/lib/claims/settling");
  const digestPapers = await import("@/lib/digests/papers");
  const { claimDueDigests } = await import("@/lib/digests/claim");
  const reports = await import("@/lib/digests/report");
  const open = await import("@/lib/digests/open-deliveries");
  const changes = await import("@/lib/pages/changes");
  const { exportUser } = await import("@/lib/accounts/personal-data");
  const sessions = await import("@/lib/accounts/sessions");

  const newest = "2025-12-09" as Day;
  const slice = { page: 0, limit: 50, now };
  const wanted = { limit: 50, now };
  const { user, placed } = known;
  const search = (query: string, more: Partial<Parameters<typeof searchPapers>[0]> = {}) =>
    searchPapers(
      { query, filters: noFilters, sort: "relevance", limit: 20, cursor: null, ...more },
      now,
    );
  const filters = (more: Partial<typeof noFilters>) => ({ ...noFilters, ...more });
  return {
    "latest day": () => days.getLatestDay(now),
    "day page": () => days.getDayFeed(newest, now),
    "day page, ten years ago": () => days.getDayFeed("2015-06-09" as Day, now),
    "week page": () => periods.getPeriodFeed(daysOfWeek("2025-W49" as Week), 1, now),
    "month page": () => periods.getPeriodFeed(daysOfMonth("2025-11" as Month), 1, now),
    "month page, its last": () => periods.getPeriodFeed(daysOfMonth("2025-11" as Month), 30, now),
    "trending page": () => getTrendingFeed(1, now),
    "trending page, its last": () => getTrendingFeed(10, now),
    "api: a day": () => feed.listDayRecords(newest, null, slice),
    "api: newest": () => feed.listNewestRecords(null, slice),
    "api: newest, page 100": () => feed.listNewestRecords(null, { ...slice, page: 100 }),
    "api: newest, page 1,000,000": () =>
      feed.listNewestRecords(null, { ...slice, page: 1_000_000 }),
    "api: of a busy submitter": () => feed.listNewestRecords("Outside-0", slice),
    "api: of a busy submitter, page 20": () =>
      feed.listNewestRecords("Reader-1", { ...slice, page: 20 }),
    "api: of nobody": () => feed.listNewestRecords("nobody", slice),
    "api: a week": () => feed.listPeriodRecords(daysOfWeek("2025-W49" as Week), null, slice),
    "api: a month": () => feed.listPeriodRecords(daysOfMonth("2025-11" as Month), null, slice),
    "api: trending": () => feed.listTrendingRecords(slice),
    "api: trending, page 1,000": () => feed.listTrendingRecords({ ...slice, page: 1_000 }),
    "api: one paper": () => records.getPaperRecord(placed, now),
    "api: published": () => records.listPublishedRecords(null, 50, now),
    "api: published, deep": () =>
      records.listPublishedRecords(
        { publishedAt: new Date("2015-01-01"), id: "1501.00000" },
        50,
        now,
      ),
    "feed: newest days": () => calendar.listNewestDaysRecords(7, now),
    "feed: a month": () => calendar.listWholePeriodRecords(daysOfMonth("2025-11" as Month), now),
    "feed: a common keyword": () => subjects.listTopicRecords("model", wanted),
    "feed: a middling keyword": () => subjects.listTopicRecords("survey", wanted),
    "feed: a rare keyword": () => subjects.listTopicRecords("ftmdnaeo", wanted),
    "feed: a common category": () => subjects.listTopicRecords("cs.AL", wanted),
    "feed: a rare category": () => subjects.listTopicRecords("eess.ZV", wanted),
    "feed: no such topic": () => subjects.listTopicRecords("nothing", wanted),
    "feed: a common author": () => subjects.listAuthorRecords("Baeo Baeo", wanted),
    "feed: a rare author": () => subjects.listAuthorRecords("Fmnaeo Fnntaeo", wanted),
    "feed: a large organisation": () => subjects.listOrganizationRecords("lab-0", wanted),
    "feed: a small organisation": () => subjects.listOrganizationRecords("Laboratory 1999", wanted),
    "paper page": () => getPaper(placed, now),
    "paper page, is there one": () => hasPaper(placed),
    "paper page: related": () => listRelatedPapers(placed, 6, now),
    "paper page: discussion": () => threads.listComments(placed, 1),
    "paper page: long discussion": () => threads.listComments(known.discussed, 5),
    "comment page": () => threads.findComment(known.comment),
    "search: a DOI": () => findNamedPaper(known.doi),
    "search: common words": () => search("large language model"),
    "search: one common word": () => search("model"),
    "search: a rare word": () => search("fmdtaeo learning"),
    "search: a phrase": () => search('"language learning"'),
    "search: misspelt": () => search("reinforcment learning"),
    "search: further results": () => search("graph network", { cursor: "100" }),
    "search: in a common category": () =>
      search("model", { filters: filters({ categories: ["cs"] }) }),
    "search: in a rare category": () =>
      search("deep network", { filters: filters({ categories: ["eess.ZV"] }) }),
    "search: newest of a word": () => search("model", { sort: "newest" }),
    "search: newest of a rare word": () => search("fmdtaeo", { sort: "newest" }),
    "search: most upvoted of a word": () => search("model", { sort: "upvotes" }),
    "search: newest of a category": () =>
      search("", { sort: "newest", filters: filters({ categories: ["cs"] }) }),
    "search: newest of a rare category": () =>
      search("", { sort: "newest", filters: filters({ categories: ["eess.ZV"] }) }),
    "search: newest with code": () =>
      search("", { sort: "newest", filters: filters({ hasCode: true }) }),
    "search: newest on the feed": () =>
      search("", { sort: "newest", filters: filters({ onFeed: true }) }),
    "search: most upvoted of a year": () =>
      search("", { sort: "upvotes", filters: filters({ yearFrom: 2024, yearTo: 2024 }) }),
    "search: most upvoted": () =>
      search("", { sort: "upvotes", filters: filters({ minUpvotes: 1 }) }),
    "search: words, newest, page 50": () => search("model", { sort: "newest", cursor: "980" }),
    "suggestions: two letters": () => suggest("mo"),
    "suggestions: a word": () => suggest("language"),
    "suggestions: words": () => suggest("large language mo"),
    "person: busy reader": () => people.getPerson("reader-1", now),
    "person: other reader": () => people.getPerson("READER-5000", now),
    "person: busy outside": () => people.getPerson("outside-0", now),
    "person: other outside": () => people.getPerson("Outside-4000", now),
    "person: nobody": () => people.getPerson("nobody", now),
    "person: is there one": () => people.hasPerson("outside-17"),
    "person: member's id": () => people.getMemberId("READER-17"),
    "profile: new handle": () =>
      updateProfile(user, {
        handle: handleSchema.parse("Somebody-new"),
        name: null,
        orcid: null,
        hidesUpvotes: false,
      }),
    "upvote: marks of a page": () => upvotes.listUpvoteMarks([placed, known.discussed], user),
    "upvote: cast": () => upvotes.upvotePaper({ paperId: placed, userId: user }),
    "upvote: removed": () => upvotes.removeUpvote({ paperId: placed, userId: user }),
    "comment: posted": () =>
      postComment({
        paperId: placed,
        userId: user,
        body: "A remark for @Reader-17",
        parentId: null,
      }),
    "notifications: list": () => inbox.listNotifications(user, 50),
    "notifications: all read": () => inbox.markNotificationsRead(user, now),
    "notifications: due mails": () => claimNotifications(now, 100),
    "moderation: reports": () => queue.listReports(50),
    "moderation: hidden": () => queue.listHidden(50),
    "moderation: log": () => listModeration(50),
    "moderation: claims": () => settling.listPendingClaims(50),
    "moderation: accepted claims": () => settling.listAcceptedClaims(50),
    "moderation: submissions": () => held.listWaitingSubmissions(50),
    "digest: news": () => digestPapers.listNews("daily", now),
    "digest: a day's news": () => digestPapers.listDayNews(newest, now),
    "digest: claims": async () => {
      const [daily, weekly] = [
        await digestPapers.listNews("daily", now),
        await digestPapers.listNews("weekly", now),
      ];
      return claimDueDigests(now, { daily, weekly }, 500);
    },
    "digest: reports": () => reports.listDigestReports(),
    "digest: subscribers": () => reports.countSubscribers(),
    "digest: waiting": () => open.countWaiting(now),
    "cron: page changes": async () => changes.listPageChanges(await changes.markPageChanges()),
    "cron: trending scores": () => rescoreTrending(now, 500),
    "account: its data": () => exportUser(user),
    "account: sessions": () => sessions.listSessions(user, null, now),
    "sitemap: its index": () => months.listMonths(now),
    "sitemap: a month": () => months.listDaysOfMonth("2025-11" as Month, now),
    "a day in between": () => days.findDay({ lt: dayToDate(newest) }, "desc"),
  };
}
