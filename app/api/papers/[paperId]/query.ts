import { z } from "zod";

export const paperQuery = z.object({
  field: z
    .string()
    .max(100)
    .optional()
    .meta({
      description: "`comments` adds the first hundred; Link leads to the others.",
      examples: ["comments"],
    }),
});
