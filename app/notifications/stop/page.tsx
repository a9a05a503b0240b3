import type { Metadata } from "next";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { NoticePage } from "@/components/subscriptions/notice-page";
import { buttonClasses } from "@/components/ui/button-classes";
import { findByStopToken } from "@/lib/notifications/choices";
import { formPaths, paths } from "@/lib/addresses/urls";

export const instant = false;
export const metadata: Metadata = {
  title: "Stop email notifications",
  robots: { index: false },
};

export default async function StopPage({ searchParams }: PageProps<"/notifications/stop">) {
  const { token } = tokenQuery.parse(await searchParams);
  const account = await findByStopToken(token);
  if (!account)
    return (
      <NoticePage title="This link has expired">
        <p>It may have been cut off by your email app, or the account no longer exists.</p>
      </NoticePage>
    );
  if (account.notificationMail === "never")
    return (
      <NoticePage title="Email notifications are off">
        <p>
          We no longer send notifications to {account.email}. You still get them on the site, and
          you can turn email back on in{" "}
          <a href={paths.settings()} className="text-accent underline">
            your settings
          </a>
          .
        </p>
      </NoticePage>
    );
  return (
    <NoticePage title="Stop email notifications">
      <p>We’ll stop sending notifications to {account.email}.</p>
      <form method="post" action={formPaths.stopNotifications()} className="mt-6">
        <input type="hidden" name="token" value={token} />
        <button className={buttonClasses.main}>Stop these emails</button>
      </form>
    </NoticePage>
  );
}
