import { redirect } from "next/navigation";
import { buttonClasses } from "@/components/ui/button-classes";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getViewer } from "@/lib/auth";
import { formatPublished } from "@/lib/format";
import { listNotifications } from "@/lib/notifications/inbox";
import { toPlainText } from "@/lib/paper-text/to-plain-text";
import { paths } from "@/lib/urls";

export const metadata = { title: "Notifications", robots: { index: false } };
export const instant = false;

const shown = 100;
const aboutComments = ["reply", "mention", "comment"];

export default async function NotificationsPage() {
  const viewer = await getViewer();
  if (!viewer) redirect(paths.signInFirst(paths.notifications()));
  const notifications = await listNotifications(viewer.id, shown);
  const hasUnread = notifications.some(({ readAt }) => readAt === null);
  return (
    <NarrowPage title="Notifications">
      {notifications.length === 0 && <p className="mt-4">Nothing yet. Replies, mentions and news of your papers appear here.</p>}
      <ol className="my-6 space-y-3">
        {notifications.map(({ id, kind, subjectId, paperId, text, createdAt, readAt }) => {
          const href = aboutComments.includes(kind) ? paths.oneComment(subjectId) : paperId && paths.paper(paperId);
          const words = aboutComments.includes(kind) ? `Somebody ${toPlainText(text)}` : text;
          return (
            <li key={id} className={`rounded-xl border bg-card p-4 ${readAt ? "border-line" : "border-accent"}`}>
              {href ? (
                <a href={href} className="hover:underline">
                  {words}
                </a>
              ) : (
                words
              )}
              <p className="text-sm text-soft">
                <time dateTime={createdAt.toISOString()}>{formatPublished(createdAt, null)}</time>
                {!readAt && " · new"}
              </p>
            </li>
          );
        })}
      </ol>
      {hasUnread && (
        <form method="post" action="/notifications/read">
          <button className={buttonClasses.plain}>Mark all as read</button>
        </form>
      )}
    </NarrowPage>
  );
}
