import { z } from "zod";

/** The token of a link in a mail; one that is missing or repeated is as bad as a forged one. */
export const tokenQuery = z.object({
  token: z.string().catch(""),
  saved: z.enum(["yes", "no", "paused"]).optional().catch(undefined),
});
