import "server-only";
import { clientAddress } from "@/lib/platform/http/client-address";
import { takeRateLimit } from "@/lib/platform/rate-limits";

/** Both limits on voting, wherever the vote comes in. */
export async function takeUpvoteLimits(userId: string, headers: Headers): Promise<void> {
  await Promise.all([
    takeRateLimit("upvote by account", userId),
    takeRateLimit("upvote by address", clientAddress(headers)),
  ]);
}
