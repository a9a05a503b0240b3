import { subjectEntries, subjectFeedRoute } from "@/app/feeds/subject-feed";
import { readPreflight } from "@/lib/platform/http/api";
import { listTopicRecords } from "@/lib/papers/matching-records";

export const GET = subjectFeedRoute({
  folder: "topics",
  title: (name) => `Papers on ${name}`,
  list: (name, now) => listTopicRecords(name, { limit: subjectEntries, now }),
});

export const OPTIONS = readPreflight;
