import { NoticePage } from "@/components/subscriptions/notice-page";
import { subscriptionPaths } from "@/lib/addresses/urls";

/** What a link shows that was cut off, forged, or belongs to a subscription that has ended. */
export function DeadLink() {
  return (
    <NoticePage title="This link has expired">
      <p>
        It may have been cut off by your email app, or the subscription has ended. You can{" "}
        <a href={subscriptionPaths.subscribe()} className="text-accent underline">
          subscribe again
        </a>
        .
      </p>
    </NoticePage>
  );
}
