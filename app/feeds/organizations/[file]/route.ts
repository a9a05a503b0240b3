import { subjectEntries, subjectFeedRoute } from "@/app/feeds/subject-feed";
import { readPreflight } from "@/lib/platform/http/api";
import { listOrganizationRecords } from "@/lib/papers/matching-records";

export const GET = subjectFeedRoute({
  folder: "organizations",
  title: (name) => `Papers by ${name}`,
  list: (name, now) => listOrganizationRecords(name, { limit: subjectEntries, now }),
});

export const OPTIONS = readPreflight;
