import { redirect } from "next/navigation";
import { connection } from "next/server";
import { buttonClasses } from "@/components/ui/button-classes";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getViewer } from "@/lib/platform/auth/auth";
import { formatPublished } from "@/lib/time/format";
import { listNotifications } from "@/lib/notifications/inbox";
import { notificationPath, notificationWords } from "@/lib/notifications/words";
import { formPaths, paths } from "@/lib/addresses/urls";

export const metadata = { title: "Notifications", robots: { index: false } };
export const instant = false;

const shown = 100;

export default async function NotificationsPage() {
  await connection();
  const viewer = await getViewer();
  if (!viewer) redirect(paths.signInFirst(paths.notifications()));
  const notifications = await listNotifications(viewer.id, shown);
  const hasUnread = notifications.some(({ readAt }) => readAt === null);
  return (
    <NarrowPage title="Notifications">
      {notifications.length === 0 && (
        <p className="mt-4">
          No notifications yet. Replies, mentions and updates on your papers will appear here.
        </p>
      )}
      {hasUnread && (
        <form method="post" action={formPaths.readNotifications()} className="mt-4">
          <button className={buttonClasses.plain}>Mark all as read</button>
        </form>
      )}
      <ol className="my-6 space-y-3">
        {notifications.map((notification) => {
          const { id, createdAt, readAt } = notification;
          const href = notificationPath(notification);
          const words = notificationWords(notification);
          return (
            <li
              key={id}
              className={`rounded-xl border bg-card p-4 ${readAt ? "border-line" : "border-accent"}`}
            >
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
      <p className="mb-6">
        <a href={`${paths.settings()}#notifications`} className="text-accent underline">
          Email settings
        </a>
      </p>
    </NarrowPage>
  );
}
