import { z } from "zod";
import { storable } from "@/app/api/parse-query";

export const searchQuery = z.object({
  q: storable.max(250).meta({
    description: "Words, phrases in quotes, an author or an arXiv id.",
    examples: ["diffusion"],
  }),
  limit: z.coerce.number().int().min(1).max(120).default(120),
});
