import { z } from "zod";
import { parsed, storable } from "@/app/api/parse-query";
import { parseDay } from "@/lib/time/dates";

export const candidatesQuery = z.object({
  day: parsed(parseDay, "is not a day that exists")
    .optional()
    .meta({ description: "The list of that day; today's when left out." }),
  q: storable
    .max(200)
    .optional()
    .meta({ description: "Only those with this in title, abstract, authors or categories." }),
  p: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000)
    .default(0)
    .meta({ description: "The page, from 0." }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
