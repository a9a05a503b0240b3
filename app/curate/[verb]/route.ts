import { z } from "zod";
import {
  dismissCandidate,
  noteCandidate,
  noteSchema,
  restoreCandidate,
} from "@/lib/candidates/dismissing";
import { placeCandidate, takeOff } from "@/lib/candidates/placing";
import { moveUp, queueLater } from "@/lib/candidates/queue";
import { requireRequestCurator } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { doneAnswer, formRoute } from "@/lib/platform/http/form-routes";
import { referringPath } from "@/lib/platform/http/referring-path";
import { paths } from "@/lib/addresses/urls";
import { parseDay } from "@/lib/time/dates";
import { formatDayLong } from "@/lib/time/format";

type Given = { paperId: string; curatorId: string; now: Date };
type Verb = (given: Given, fields: Record<string, unknown>) => Promise<string>;

const verbs: Record<string, Verb> = {
  place: async (given) =>
    `Placed on ${formatDayLong(await placeCandidate({ ...given, on: "today" }))}.`,
  queue: async (given) =>
    `Queued for ${formatDayLong(await placeCandidate({ ...given, on: "tomorrow" }))}.`,
  dismiss: (given) => dismissCandidate(given).then(() => "Dismissed."),
  restore: (given) => restoreCandidate(given).then(() => "Restored."),
  note: (given, { note }) =>
    noteCandidate({ ...given, note: noteSchema.parse(note) }).then(() => "Note saved."),
  off: (given, fields) => takeOff({ ...given, day: dayOf(fields) }).then(() => "Taken off."),
  later: async (given, fields) =>
    `Moved to ${formatDayLong(await queueLater({ ...given, day: dayOf(fields) }))}.`,
  up: (given, fields) => moveUp({ ...given, day: dayOf(fields) }).then(() => "Moved up."),
};

/** Every act of a curator: a plain form that comes back to the list it stood in. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/curate/[verb]">,
): Promise<Response> {
  const { verb } = await params;
  return formRoute(async (_request, form) => {
    const { id: curatorId } = await requireRequestCurator(request);
    const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!act) throw new AppError("not_found", "Page not found.");
    const fields = Object.fromEntries(form);
    const paperId = z.string().min(1).max(40).parse(fields.paperId);
    const done = await act({ paperId, curatorId, now: new Date() }, fields);
    return doneAnswer(request, {
      done,
      path: referringPath(request.headers) ?? paths.curate(),
    });
  })(request);
}

function dayOf({ day }: Record<string, unknown>) {
  const parsed = typeof day === "string" ? parseDay(day) : null;
  if (!parsed) throw new AppError("invalid", "That day doesn’t exist.");
  return parsed;
}
