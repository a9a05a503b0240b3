import { z } from "zod";

export const citingQuery = z.object({
  filter: z
    .string()
    .max(200)
    .regex(
      /^arxiv:./i,
      "This site knows the repositories that cite a paper: filter=arxiv:2407.21783",
    )
    .meta({ description: "The paper they cite.", examples: ["arxiv:2407.21783"] }),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
});
