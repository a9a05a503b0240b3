import "server-only";
/** Owns the upvote that made somebody sign in. */
import { AppError } from "@/lib/errors";
import { upvotePaper } from "@/lib/upvotes";

/** A paper that went away in the meantime must not stand in the way of signing in. */
export async function castPendingUpvote(vote: { paperId: string; userId: string }): Promise<void> {
  await upvotePaper(vote).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}
