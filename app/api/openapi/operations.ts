import { curatingOperations } from "@/app/api/openapi/curating";
import { fileOperations } from "@/app/api/openapi/files";
import type { Operation } from "@/app/api/openapi/operation";
import { papersWritingOperations } from "@/app/api/openapi/papers-writing";
import { mailingOperations } from "@/app/api/openapi/mailing";
import { readingOperations } from "@/app/api/openapi/reading";
import { writingOperations } from "@/app/api/openapi/writing";

/** Every route under /api but those for sign-in, cron and health. */
export const operations: Operation[] = [
  ...readingOperations,
  ...writingOperations,
  ...papersWritingOperations,
  ...mailingOperations,
  ...curatingOperations,
  ...fileOperations,
];
