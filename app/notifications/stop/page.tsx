import type { Metadata } from "next";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { NoticePage } from "@/components/subscriptions/notice-page";
import { buttonClasses } from "@/components/ui/button-classes";
import { findByStopToken } from "@/lib/notifications/choices";
import { paths } from "@/lib/addresses/urls";

export const instant = false;
export const metadata: Metadata = {
  title: "Stop notifications by mail",
  robots: { index: false },
};

export default async function StopPage({ searchParams }: PageProps<"/notifications/stop">) {
  const { token } = tokenQuery.parse(await searchParams);
  const account = await findByStopToken(token);
  if (!account)
    return (
      <NoticePage title="This link does not work">
        <p>It may have been cut off by the mail program, or the account it belongs to is gone.</p>
      </NoticePage>
    );
  if (account.notificationMail === "never")
    return (
      <NoticePage title="No more notifications by mail">
        <p>
          Nothing more goes to {account.email}. On the site you are still notified;{" "}
          <a href={paths.settings()} className="text-accent underline">
            the settings
          </a>{" "}
          bring the mails back.
        </p>
      </NoticePage>
    );
  return (
    <NoticePage title="Stop notifications by mail">
      <p>No more notifications go to {account.email} once you press this.</p>
      <form method="post" action="/notifications/stop/now" className="mt-6">
        <input type="hidden" name="token" value={token} />
        <button className={buttonClasses.main}>Stop these mails</button>
      </form>
    </NoticePage>
  );
}
