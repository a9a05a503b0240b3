import "server-only";
/**
 * Owns which of the pages drawn for one reader are closed to that reader. Next has sent its 200
 * before such a page can find that it does not exist, so this is asked before the page is drawn.
 */
import { z } from "zod";
import type { Viewer } from "@/lib/platform/auth/auth";
import { hasHistory } from "@/lib/comments/history";
import { findPlace } from "@/lib/comments/threads";
import { segmentToPaperId } from "@/lib/addresses/paper-paths";
import { hasPaper } from "@/lib/papers/visible";
import { hasPerson } from "@/lib/people/people";
import { isModerator, mayCurate } from "@/lib/roles/roles";

type Answer = "open" | "sign in" | "absent";
type Door = (name: string, viewer: Viewer | null) => Answer | Promise<Answer>;

const openIf = (exists: boolean): Answer => (exists ? "open" : "absent");

const forMembers: Door = (_name, viewer) => (viewer ? "open" : "sign in");
/** To everybody else who is signed in there is no such page. */
const forModerators: Door = (_name, viewer) => {
  if (!viewer) return "sign in";
  return openIf(isModerator(viewer));
};
const forCurators: Door = (_name, viewer) => (viewer ? openIf(mayCurate(viewer)) : "sign in");
const isUuid = (text: string) => z.uuid().safeParse(text).success;

const doors: [RegExp, Door][] = [
  [/^\/(?:settings|notifications)()$/, forMembers],
  [/^\/moderation(?:\/digests)?()$/, forModerators],
  [/^\/curate()$/, forCurators],
  [/^\/users\/([^/]+)$/, async (handle) => openIf(await hasPerson(handle))],
  [/^\/comments\/([^/]+)$/, async (id) => openIf(isUuid(id) && (await findPlace(id)) !== null)],
  [/^\/comments\/([^/]+)\/history$/, async (id) => openIf(isUuid(id) && (await hasHistory(id)))],
  [
    /^\/papers\/(.+)\/manage$/,
    async (segment) => {
      const id = segmentToPaperId(segment);
      return openIf(id !== null && (await hasPaper(id)));
    },
  ],
];

export async function askAtTheDoor(path: string, viewer: Viewer | null): Promise<Answer> {
  if (path.includes("\0")) return "absent"; // PostgreSQL has no text with it
  for (const [pattern, door] of doors) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return door(name, viewer);
  }
  return "open";
}
