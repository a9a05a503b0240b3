/** How a notification reads and where it leads. Pure. */
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { paths } from "@/lib/addresses/urls";

type Notified = {
  kind: "reply" | "mention" | "comment" | "claim" | "submission";
  subjectId: string;
  paperId: string | null;
  text: string;
  actorName: string | null;
};

export function notificationWords({ kind, text, actorName }: Notified): string {
  return isAboutComment(kind) ? `${actorName ?? "Someone"} ${toPlainText(text)}` : text;
}

export function notificationPath({ kind, subjectId, paperId }: Notified): string | null {
  if (isAboutComment(kind)) return paths.oneComment(subjectId);
  return paperId && paths.paper(paperId);
}

function isAboutComment(kind: Notified["kind"]): boolean {
  return kind === "reply" || kind === "mention" || kind === "comment";
}
