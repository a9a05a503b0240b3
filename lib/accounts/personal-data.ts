import "server-only";
/** Owns what people may take along: everything the site keeps about them. */
import { db } from "@/lib/platform/db";

export function exportUser(userId: string) {
  return db.user.findUnique({
    where: { id: userId },
    select: {
      handle: true,
      name: true,
      email: true,
      emailVerified: true,
      orcid: true,
      role: true,
      hidesUpvotes: true,
      notificationMail: true,
      createdAt: true,
      accounts: { select: { provider: true, providerAccountId: true } },
      sessions: { select: { createdAt: true, expires: true, userAgent: true } },
      apiTokens: { select: { name: true, createdAt: true, lastUsedAt: true, revokedAt: true } },
      upvotes: { select: { paperId: true, createdAt: true } },
      comments: {
        select: {
          id: true,
          paperId: true,
          parentId: true,
          body: true,
          createdAt: true,
          editedAt: true,
          deletedAt: true,
        },
      },
      reactions: { select: { commentId: true, emoji: true, createdAt: true } },
      reports: { select: { subjectKind: true, subjectId: true, reason: true, createdAt: true } },
      placements: { select: { paperId: true, day: true, submittedAt: true } },
      submissions: {
        select: { reference: true, paperId: true, status: true, comment: true, createdAt: true },
      },
      claims: {
        select: { paperId: true, position: true, status: true, proof: true, createdAt: true },
      },
      notifications: { select: { kind: true, text: true, createdAt: true, readAt: true } },
      subscriber: {
        select: {
          email: true,
          status: true,
          frequency: true,
          timeZone: true,
          hour: true,
          topics: { select: { kind: true, value: true } },
        },
      },
    },
  });
}
