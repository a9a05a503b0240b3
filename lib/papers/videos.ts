import "server-only";
import { db } from "@/lib/platform/db";

/** The address of a paper's video, or null for anything else. */
export async function getVideoUrl(paperId: string, position: number): Promise<string | null> {
  const media = await db.media.findFirst({
    where: { paperId, position, kind: "video", paper: { hiddenAt: null } },
    select: { url: true },
  });
  return media?.url ?? null;
}
