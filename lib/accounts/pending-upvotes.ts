import "server-only";
/** Owns the upvote that made somebody sign in. */
import { siteCookie } from "@/lib/platform/auth/site-cookie";
import { AppError } from "@/lib/platform/errors";
import { upvotePaper } from "@/lib/upvotes/upvotes";

/** A paper that went away in the meantime must not stand in the way of signing in. */
export async function castPendingUpvote(vote: { paperId: string; userId: string }): Promise<void> {
  await upvotePaper(vote).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

/** Carries the upvote that somebody signs in for to a provider and back, ten minutes at most. */
export const pendingUpvote = siteCookie("pending-upvote", 600);
