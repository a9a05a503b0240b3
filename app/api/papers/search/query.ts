import { z } from "zod";

export const searchQuery = z.object({
  q: z.string().max(250).meta({ description: "Words, phrases in quotes, an author or an arXiv id.", examples: ["diffusion"] }),
  limit: z.coerce.number().int().min(1).max(120).default(120),
});
