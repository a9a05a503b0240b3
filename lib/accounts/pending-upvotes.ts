import "server-only";
/** Owns the upvote that made somebody sign in. */
import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { upvotePaper } from "@/lib/upvotes/upvotes";

/** A paper that went away in the meantime must not stand in the way of signing in. */
export async function castPendingUpvote(vote: { paperId: string; userId: string }): Promise<void> {
  await upvotePaper(vote).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

/** Carries the upvote that somebody signs in for to a provider and back, ten minutes at most. */
const pendingUpvote = {
  name: "pending-upvote",
  options: { ...sessionCookie.options, maxAge: 600 },
} as const;

export async function setPendingUpvote(paperId: string): Promise<void> {
  (await cookies()).set(pendingUpvote.name, paperId, pendingUpvote.options);
}

export async function readPendingUpvote(): Promise<string | null> {
  return (await cookies()).get(pendingUpvote.name)?.value ?? null;
}

export async function clearPendingUpvote(): Promise<void> {
  (await cookies()).set(pendingUpvote.name, "", { ...pendingUpvote.options, maxAge: 0 });
}
