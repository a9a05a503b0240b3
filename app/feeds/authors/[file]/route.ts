import { subjectEntries, subjectFeedRoute } from "@/app/feeds/subject-feed";
import { readPreflight } from "@/lib/platform/http/api";
import { listAuthorRecords } from "@/lib/papers/matching-records";

export const GET = subjectFeedRoute({
  folder: "authors",
  title: (name) => `Papers by ${name}`,
  list: (name, now) => listAuthorRecords(name, { limit: subjectEntries, now }),
});

export const OPTIONS = readPreflight;
