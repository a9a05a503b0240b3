import { z } from "zod";
import { parsed, storable } from "@/app/api/parse-query";
import { type Day, readDay } from "@/lib/time/dates";
import { type Month, readMonth, readWeek, type Week } from "@/lib/time/periods";

const page = z.coerce.number().int().min(0).max(1_000_000);

export const dailyPapersQuery = z.object({
  date: parsed<Day>(readDay, "Not a day that exists; days are written 2025-12-09")
    .optional()
    .meta({
      type: "string",
      format: "date",
      description:
        "A feed day, most upvoted first. Unpadded days and whole instants are taken too; of an instant only its date counts.",
      examples: ["2025-12-09"],
    }),
  week: parsed<Week>(readWeek, "Not a week that exists; weeks are written 2025-W50")
    .optional()
    .meta({
      type: "string",
      description: "An ISO week, most upvoted first.",
      examples: ["2025-W50"],
    }),
  month: parsed<Month>(readMonth, "Not a month that exists; months are written 2025-12")
    .optional()
    .meta({ type: "string", description: "A month, most upvoted first.", examples: ["2025-12"] }),
  submitter: storable
    .min(1)
    .max(100)
    .optional()
    .meta({ description: "Only what this handle submitted.", examples: ["akhaliq"] }),
  sort: z
    .enum(["publishedAt", "trending"])
    .optional()
    .meta({ description: "`trending` ignores the other filters." }),
  p: page.default(0).meta({ description: "The page, counted from 0." }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export type DailyPapersQuery = z.infer<typeof dailyPapersQuery>;
