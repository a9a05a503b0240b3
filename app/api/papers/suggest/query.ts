import { z } from "zod";

export const suggestQuery = z.object({ q: z.string().max(250).default("") });
