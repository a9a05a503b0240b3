import "server-only";
import { clientAddress } from "@/lib/client-address";
import { takeRateLimit } from "@/lib/rate-limits";

/** Both limits on voting, wherever the vote comes in. */
export async function takeUpvoteLimits(userId: string, headers: Headers): Promise<void> {
  await Promise.all([
    takeRateLimit("upvote by account", userId),
    takeRateLimit("upvote by address", clientAddress(headers)),
  ]);
}
